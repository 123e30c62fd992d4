import type { Queryable } from '@pi/db';
import { countFailures, listSuspicions, replaceFailures } from '@pi/db/queries/health/failures';
import { revertNumbers } from '@pi/db/queries/listings/revert-day.sql';
import { getRun, type IngestionRun, lockRun } from '@pi/db/queries/runs/runs';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { NestableDeps } from '../deps.ts';
import { derive } from '../derive/derive.ts';
import type { Done, JobOf } from '../queue/jobs.ts';
import { revertFields } from '../store/revert-fields.ts';
import { checkRun, runFailure, WHOLE_RUN } from './check-run.ts';
import { closeCompleteList } from './close-complete-list.ts';
import { markMissingFromRun } from './mark-missing.ts';
import { revertStaleDay } from './revert-stale-day.ts';
import { completeIdleJob, endRun, hasWorkLeft, statusOf } from './run-state.ts';

/**
 * The job `finish`: checks the run, derives what follows from it and ends it. Interrupted and
 * repeated it has the same result. Units that are still to do stay so where the store refused. A
 * suspect day delists nothing, and no plugin is missing since it. A run that has work again is not
 * ended: its last batch enqueues another job `finish`.
 */
export async function finish(
  deps: NestableDeps,
  adapter: MarketplaceAdapter,
  job: JobOf<'finish'>,
  done: Done,
): Promise<void> {
  const { db, log } = deps;
  const run = await getRun(db, job.run);
  const isIdle = async (tx: Queryable, current: IngestionRun) =>
    current.status !== 'running' || hasWorkLeft(tx, current);
  if (await isIdle(db, run)) return completeIdleJob(deps, run.id, done, isIdle);
  const completeUnlessWorkLeft: Done = async (tx) => {
    if (await hasWorkLeft(tx, await getRun(tx, run.id))) throw new Error('the run has work again');
    await done(tx);
  };
  const { problems, isRejected, vanished, staleNumbers } = await checkRun(db, run);
  for (const { message } of problems) log.warn(message);
  if (vanished.length > 0) await revertFields(db, run, vanished);
  if (isRejected) {
    const end = { status: statusOf({ ...run.counts, failures: 1 }, run.error), error: run.error };
    return revertStaleDay(deps, adapter, run, problems, end, completeUnlessWorkLeft);
  }
  if (staleNumbers.length > 0) await db.transaction((tx) => revertNumbers(tx, run.marketplace, run.day, staleNumbers));
  const failed = problems.map((problem) => runFailure(problem, deps.now()));
  await db.transaction((tx) => replaceFailures(tx, run, [WHOLE_RUN], failed));
  const isSuspect = (await listSuspicions(db, run.id)).length > 0;
  const delisted = run.hasCompleteList && !isSuspect ? await closeCompleteList(db, adapter.info, run.day) : 0;
  if (!isSuspect) await markMissingFromRun(db, adapter.info, run);
  if (run.counts.listings + run.counts.gone > 0) await derive(db, adapter.info, [run.day]);
  const failures = await countFailures(db, run.id);
  const status = statusOf({ ...run.counts, failures }, run.error);
  await db.transaction(async (tx) => {
    await lockRun(tx, run.id);
    await completeUnlessWorkLeft(tx);
    await endRun(tx, run, { status, error: run.error });
  });
  log.info({ ...run.counts, delisted, status }, 'run finished');
}
