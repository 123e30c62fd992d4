import { readFileSync } from 'node:fs';
import type { Db } from '@pi/db';
import { sql } from 'drizzle-orm';

/**
 * Milliseconds: the median call, the slowest but 5 %, the slowest, and what a call cost the server.
 */
export interface Times {
  p50: number;
  p95: number;
  most: number;
  /**
   * Time of the processor on average, without parallel workers: it does not depend on others' load.
   */
  cpu: number | null;
}

const TICK_MS = 10;

/** Calls a read so often after it has warmed up; on a pool of one connection. */
export async function measure(db: Db, calls: number, warmUp: number, read: () => Promise<unknown>): Promise<Times> {
  for (let call = 0; call < warmUp; call++) await read();
  const pids = await backendPids(db);
  const before = cpuOf(pids);
  const times: number[] = [];
  for (let call = 0; call < calls; call++) {
    const start = performance.now();
    await read();
    times.push(performance.now() - start);
  }
  const after = cpuOf(pids);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const cpu = before === null || after === null ? null : (after - before) / calls;
  return { p50: at(0.5), p95: at(0.95), most: at(1), cpu };
}

async function backendPids(db: Db): Promise<number[]> {
  const { rows } = await db.execute<{ pid: number }>(
    sql`select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`,
  );
  return rows.map(({ pid }) => pid);
}

// Fields 14 and 15 of /proc/PID/stat: ticks in user and kernel mode. Not on other systems.
function cpuOf(pids: readonly number[]): number | null {
  try {
    return pids.reduce((sum, pid) => {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return sum + (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    }, 0);
  } catch {
    return null;
  }
}
