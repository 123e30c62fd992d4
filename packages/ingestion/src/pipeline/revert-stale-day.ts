import type { Queryable } from '@pi/db';
import { replaceFailures } from '@pi/db/queries/health/failures';
import { revertDay } from '@pi/db/queries/listings/revert-day.sql';
import { deleteUnitsOfRun, finishRun, type RunEnd } from '@pi/db/queries/runs/run-life';
import { type IngestionRun, lockRun } from '@pi/db/queries/runs/runs';
import type { Problem } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { NestableDeps } from '../deps.ts';
import { derive } from '../derive/derive.ts';
import { runFailure, WHOLE_RUN } from './check-run.ts';

/**
 * Ends a run that shows an earlier day's numbers: reverts its day, derives from the last good
 * values, and deletes its units, so that a restart on the same day reads everything again. One
 * transaction, which changes nothing when the run has ended already.
 * @param done completes the job in the same transaction
 */
export function revertStaleDay(
  { db, now }: NestableDeps,
  { info }: MarketplaceAdapter,
  run: IngestionRun,
  problems: readonly Problem[],
  end: RunEnd,
  done: (tx: Queryable) => Promise<void> = async () => {},
): Promise<void> {
  return db.transaction(async (tx) => {
    const { status } = await lockRun(tx, run.id);
    await done(tx);
    if (status !== 'running') return;
    await revertDay(tx, info, run.day);
    await deleteUnitsOfRun(tx, run.id);
    const failures = problems.map((problem) => runFailure(problem, now()));
    await replaceFailures(tx, run, [WHOLE_RUN], failures);
    await derive(tx, info, []);
    await finishRun(tx, run.id, end);
  });
}
