import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pRetry from 'p-retry';
import { createServerEnv } from './cluster.ts';
import { withConnection } from './connection.ts';
import type { UserIds } from './installation.ts';

const START_MS = 30_000;
const STOP_MS = 20_000;
const POLL_MS = 50;
const RETRY_MS = 300;
/** What a killed server leaves behind until all of its processes have ended. */
const KILLED_BEFORE = /lock file|shared memory block/;

interface Launch {
  cluster: string;
  installation: string;
  user: UserIds | undefined;
  password: string;
  disposable: boolean;
}

/** The superuser's address of the server that runs on the cluster; undefined when none answers. */
export async function findRunning(cluster: string, password: string): Promise<string | undefined> {
  const port = readLockFile(cluster)?.port;
  if (!port) return undefined;
  const url = address(password, port);
  return (await answers(url)) ? url : undefined;
}

/**
 * Starts a server in a session of its own, which Ctrl-C in our terminal does not reach, and waits
 * until it answers.
 * @returns the superuser's address
 * @throws Error with the end of the server's log when it does not answer within 30 s
 */
export async function launch(options: Launch): Promise<string> {
  const deadline = Date.now() + START_MS;
  return pRetry(() => launchOnce(options, deadline), {
    retries: Number.POSITIVE_INFINITY,
    factor: 1,
    minTimeout: RETRY_MS,
    maxRetryTime: START_MS,
    shouldRetry: ({ error }) => KILLED_BEFORE.test(error.message),
  });
}

async function launchOnce(
  { cluster, installation, user, password, disposable }: Launch,
  deadline: number,
): Promise<string> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    'shared_buffers=256MB',
    'max_wal_size=2GB',
  ];
  if (disposable) settings.push('fsync=off', 'full_page_writes=off', 'synchronous_commit=off');
  const logFile = `${cluster}.log`;
  const args = ['-D', cluster, '-p', String(await freePort()), ...settings.flatMap((setting) => ['-c', setting])];
  const log = openSync(logFile, 'w');
  const child = spawn(join(installation, 'bin/postgres'), args, {
    ...user,
    env: createServerEnv(),
    stdio: ['ignore', 'ignore', log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const url = await waitForServer({ ended, deadline, cluster, password });
  if (url) return url;
  throw new Error(`PostgreSQL did not start:\n${readFileSync(logFile, 'utf8').slice(-2000).trim()}`);
}

/** Stops the server on the cluster, which ends its sessions; returns when it has ended. */
export async function stopServer(cluster: string): Promise<void> {
  const pid = readLockFile(cluster)?.pid;
  if (!pid) return;
  const deadline = Date.now() + STOP_MS;
  try {
    process.kill(pid, 'SIGINT');
    while (Date.now() < deadline && readLockFile(cluster)?.pid === pid) {
      await sleep(POLL_MS);
      process.kill(pid, 0);
    }
  } catch {
    // no such process: it has ended
  }
}

interface Wait {
  ended: Promise<void>;
  deadline: number;
  cluster: string;
  password: string;
}

// Also finds a server that another process has started on the cluster in the meantime.
async function waitForServer({ ended, deadline, cluster, password }: Wait): Promise<string | undefined> {
  let running = true;
  ended.then(() => {
    running = false;
  });
  while (running && Date.now() < deadline) {
    const url = await findRunning(cluster, password);
    if (url) return url;
    await Promise.race([sleep(POLL_MS), ended]);
  }
  return findRunning(cluster, password);
}

function readLockFile(cluster: string): { pid: number; port: number } | undefined {
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
  const config = { connectionString: url, connectionTimeoutMillis: 2000 };
  try {
    await withConnection(config, (connection) => connection.query('select 1'));
    return true;
  } catch {
    return false;
  }
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
