import { readdirSync, readFileSync } from 'node:fs';
import type { Db } from '@pi/db';
import { sql } from 'drizzle-orm';

/**
 * Linux counts the times of a process in hundredths of a second, whatever its kernel ticks
 * (proc(5), USER_HZ).
 */
const TICKS = 100;

/**
 * Processor seconds that all processes of an embedded server have used, those that have ended
 * included. Null where there is no /proc to tell.
 */
export async function serverSeconds(db: Db): Promise<number | null> {
  const {
    rows: [row],
  } = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  const backend = row && timesOf(row.pid);
  if (!backend) return null;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const running = processes
    .flatMap((pid) => timesOf(Number(pid)) ?? [])
    .filter(({ parent }) => parent === backend.parent);
  const server = timesOf(backend.parent);
  return running.reduce((sum, { own }) => sum + own, (server?.own ?? 0) + (server?.ofEnded ?? 0)) / TICKS;
}

function timesOf(pid: number): { parent: number; own: number; ofEnded: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold anything: fields are counted from behind it, state being
    // the third of proc(5).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
    return { parent: Number(fields[1]), own: user + system, ofEnded: endedUser + endedSystem };
  } catch {
    return null; // ended meanwhile, or no /proc
  }
}
