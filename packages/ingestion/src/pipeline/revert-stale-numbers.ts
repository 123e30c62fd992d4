import { replaceFailures } from '@pi/db/queries/health/failures';
import { revertNumbers } from '@pi/db/queries/listings/revert-day.sql';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { IngestionDeps } from '../deps.ts';
import { findStaleNumbersOf, runFailure, WHOLE_RUN } from './check-run.ts';

/**
 * Reverts the numbers of an unfinished run that are an earlier day's, each with a failure, while
 * the others stay.
 */
export async function revertStaleNumbers({ db, now }: IngestionDeps, run: IngestionRun): Promise<void> {
  const stale = await findStaleNumbersOf(db, run);
  if (stale.length === 0) return;
  const failures = stale.map(({ problem }) => runFailure(problem, now()));
  await db.transaction(async (tx) => {
    const fields = stale.map(({ field }) => field);
    await revertNumbers(tx, run.marketplace, run.day, fields);
    await replaceFailures(tx, run, [WHOLE_RUN], failures);
  });
}
