import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withConnection } from './connection.ts';

const POLL_MS = 50;
const ANSWER_MS = 2000;
/**
 * How the server is told to stop, each signal after so many milliseconds: it ends its sessions; it
 * ends without a checkpoint; it is killed. A stopped process acts on no other signal but the last.
 */
const STOP_SIGNALS = [
  ['SIGINT', 0],
  ['SIGQUIT', 2500],
  ['SIGKILL', 4000],
] as const;
const STOP_MS = 6000;

/** The superuser's address of the server that runs on the cluster; undefined when none answers. */
export async function findRunning(cluster: string, password: string): Promise<string | undefined> {
  const port = readLockFile(cluster)?.port;
  if (!port) return undefined;
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  return (await answers(url)) ? url : undefined;
}

/**
 * Stops the server on the cluster, which ends its sessions; returns when it has ended, within six
 * seconds. If our process ends before, the server is killed.
 */
export async function stopServer(cluster: string): Promise<void> {
  const pid = readLockFile(cluster)?.pid;
  if (!pid || !isServer(pid, cluster)) return;
  const kill = () => killServer(cluster);
  process.once('exit', kill);
  const begun = Date.now();
  const waiting = [...STOP_SIGNALS];
  while (isServer(pid, cluster) && Date.now() - begun < STOP_MS) {
    const [name, after] = waiting[0] ?? ['SIGKILL', 0];
    if (Date.now() - begun >= after) {
      waiting.shift();
      if (name === 'SIGKILL') kill();
      else signal(pid, name);
    }
    await sleep(POLL_MS);
  }
  process.off('exit', kill);
}

/** Kills the server on the cluster, if there is one, with its sessions. */
export function killServer(cluster: string): void {
  const pid = readLockFile(cluster)?.pid;
  if (pid && isServer(pid, cluster)) for (const one of [...listSessions(pid), pid]) signal(one, 'SIGKILL');
}

/** What `postmaster.pid` says of the server on the cluster; it stays behind when it is killed. */
export function readLockFile(cluster: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

/** Sends a signal to a process, if there is one. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it has ended
  }
}

// They end with the server, but not if they hang. Only Linux shows which they are.
function listSessions(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

// The number in a file that stayed behind may be another process's by now. Only Linux shows what a
// process was started with. Not its `cwd`: that root may read in no container without the right to
// trace, and the server would never be stopped.
function isServer(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return realpathSync(args[args.indexOf('-D') + 1] ?? '') === realpathSync(cluster);
  } catch {
    return false;
  }
}

async function answers(url: string): Promise<boolean> {
  const config = { connectionString: url, connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS };
  try {
    await withConnection(config, (connection) => connection.query('select 1'));
    return true;
  } catch {
    return false;
  }
}
