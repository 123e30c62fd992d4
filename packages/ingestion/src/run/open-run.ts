import { createRun, getOrCreateDailyRun, getRun, type IngestionRun, reopenRun } from '@pi/db/queries/runs';
import { listKnownIds } from '@pi/db/queries/stored-plugins';
import type { IngestionDeps } from '../deps.ts';
import type { RunOptions } from './run-marketplace.ts';

/** The day's run of a marketplace, or a trial beside it, and the ids that were handed in and that nobody knows yet. */
export async function openRun(
  { db }: IngestionDeps,
  marketplace: string,
  { day, limit, ids }: RunOptions,
): Promise<{ run: IngestionRun; newIds: string[] }> {
  const run =
    limit === undefined
      ? await getOrCreateDailyRun(db, marketplace, day)
      : await createRun(db, 'trial', marketplace, day);
  const given = ids?.[marketplace] ?? [];
  const known = new Set(given.length > 0 ? await listKnownIds(db, marketplace, day) : []);
  return { run, newIds: given.filter((id) => !known.has(id)) };
}

/** Whether there is nothing left to do for a run. */
export function isComplete({ status }: IngestionRun, newIds: readonly string[]): boolean {
  return status === 'succeeded' && newIds.length === 0;
}

/** The run under its lease, begun again when it had ended and there is something to do: another process may have gone on meanwhile. */
export async function reopen(
  { db }: IngestionDeps,
  { id }: IngestionRun,
  newIds: readonly string[],
): Promise<IngestionRun> {
  const run = await getRun(db, id);
  if (run.status === 'running' || isComplete(run, newIds)) return run;
  await db.transaction((tx) => reopenRun(tx, id));
  return getRun(db, id);
}
