import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pRetry from 'p-retry';
import { unusableFolderError } from './data-folder.ts';
import { firstError } from './first-error.ts';
import type { UserIds } from './installation.ts';
import { createServerEnv } from './server-env.ts';
import { findRunning, readLockFile, signal } from './server-process.ts';

const START_MS = 30_000;
const RESTART_MS = 15_000;
const POLL_MS = 50;
const RETRY_MS = 300;
/** What a killed server, or one that starts at the same moment, leaves behind. */
const KILLED_BEFORE = /lock file .* (already exists|is empty)|shared memory block/;
/** What another program on the port causes, or a process of the killed server. */
const PORT_TAKEN = /could not create any TCP\/IP sockets/;

/** The server has died and cannot be started again; the message is one sentence. */
export class ServerLostError extends Error {
  override name = 'ServerLostError' as const;
}

export interface Launch {
  cluster: string;
  installation: string;
  user: UserIds | undefined;
  password: string;
  disposable: boolean;
}

/**
 * Starts a server in a session of its own, which Ctrl-C in our terminal does not reach, and waits
 * until it answers. It gets the port of the server that was killed on the cluster, if that is free:
 * others may still have its address.
 * @returns the superuser's address
 * @throws Error with one sentence when it does not answer within 30 s
 */
export async function launch(options: Launch): Promise<string> {
  const port = await freePort(readLockFile(options.cluster)?.port).catch(() => freePort());
  return launchUntil(options, port, Date.now() + START_MS, [KILLED_BEFORE]);
}

/**
 * Starts the server of a cluster again, where it has died, on this port; waits until it answers.
 * @throws ServerLostError when it does not answer there within 15 s
 */
export async function relaunch(options: Launch, port: number): Promise<void> {
  try {
    const running = await findRunning(options.cluster, options.password);
    const url = running ?? (await launchUntil(options, port, Date.now() + RESTART_MS, [KILLED_BEFORE, PORT_TAKEN]));
    if (Number(new URL(url).port) !== port) throw new Error('it has another port now');
  } catch (error) {
    const { message } = error as Error;
    throw new ServerLostError(`the database server stopped and could not be started again: ${message}`);
  }
}

function launchUntil(options: Launch, port: number, deadline: number, retryOn: RegExp[]): Promise<string> {
  return pRetry(() => launchOnce(options, port, deadline), {
    retries: Number.POSITIVE_INFINITY,
    factor: 1,
    minTimeout: RETRY_MS,
    maxRetryTime: deadline - Date.now(),
    shouldRetry: ({ error }) => retryOn.some((reason) => reason.test(error.message)),
  });
}

async function launchOnce(options: Launch, port: number, deadline: number): Promise<string> {
  const { cluster, installation, user, password, disposable } = options;
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    'shared_buffers=256MB',
    'max_wal_size=2GB',
  ];
  if (disposable) settings.push('fsync=off', 'full_page_writes=off', 'synchronous_commit=off');
  const args = ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const log = openLog(cluster);
  const child = spawn(join(installation, 'bin/postgres'), args, {
    ...user,
    cwd: '/',
    env: createServerEnv(),
    stdio: ['ignore', 'ignore', log],
    detached: true,
  });
  child.unref();
  // Whoever ends us in the meantime does not know of the server yet.
  const kill = () => child.pid && signal(child.pid, 'SIGQUIT');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const url = await waitForServer({ ended, deadline, cluster, password });
  process.off('exit', kill);
  const output = url ? '' : readFromStart(log);
  closeSync(log);
  if (url) return url;
  kill();
  throw new Error(`PostgreSQL did not start: ${firstError(output)}`);
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

// Takes the place of what is there, which may be somebody else's, or a link.
function openLog(cluster: string): number {
  const unnamed = `${cluster}.log.${randomUUID()}`;
  try {
    const log = openSync(unnamed, 'wx+', 0o600);
    renameSync(unnamed, `${cluster}.log`);
    return log;
  } catch (error) {
    throw unusableFolderError(cluster, 'used', error);
  }
}

// Another process may have put its own log in the place of ours.
function readFromStart(log: number): string {
  const bytes = Buffer.alloc(fstatSync(log).size);
  readSync(log, bytes, 0, bytes.length, 0);
  return bytes.toString();
}

function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
