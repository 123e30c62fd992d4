import type { Queryable, Tx } from '@pi/db';
import { countFailures, listSuspicions, replaceFailures } from '@pi/db/queries/health/failures';
import { finishRun, type RunEnd } from '@pi/db/queries/runs/run-life';
import { getRun, type IngestionRun, lockRun } from '@pi/db/queries/runs/runs';
import { hasTodoUnits } from '@pi/db/queries/runs/units';
import type { RunCounts, RunStatus } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { NestableDeps } from '../deps.ts';
import { derive } from '../derive/derive.ts';
import type { Done, JobOf } from '../queue/jobs.ts';
import { revertFields } from '../store/revert-fields.ts';
import { checkRun, runFailure, WHOLE_RUN } from './check-run.ts';
import { closeCompleteList } from './close-complete-list.ts';
import { completeIdleJob } from './complete-idle-job.ts';
import { isOpen } from './is-open.ts';
import { revertStaleDay } from './revert-stale-day.ts';

/**
 * The job `finish`: judges the run, derives what follows from it and ends it. Broken off and done again it comes to the same.
 * Units that are to do are left so: the store refused. A suspect day delists nothing. A run that was opened again since the
 * job was put in goes on: its last batch puts in another.
 */
export async function finish(
  deps: NestableDeps,
  adapter: MarketplaceAdapter,
  job: JobOf<'finish'>,
  done: Done,
): Promise<void> {
  const { db, log } = deps;
  const run = await getRun(db, job.run);
  const isIdle = async (tx: Queryable, now: IngestionRun) => now.status !== 'running' || hasWorkLeft(tx, now);
  if (await isIdle(db, run)) return completeIdleJob(deps, run.id, done, isIdle);
  const doneAtItsEnd: Done = async (tx) => {
    if (await hasWorkLeft(tx, await getRun(tx, run.id))) throw new Error('the run was opened again meanwhile');
    await done(tx);
  };
  const { problems, isRejected, vanished } = await checkRun(db, run);
  for (const { message } of problems) log.warn(message);
  if (vanished.length > 0) await revertFields(db, run, vanished);
  if (isRejected) {
    const end = { status: statusOf({ ...run.counts, failures: 1 }, run.error), error: run.error };
    return revertStaleDay(deps, adapter, run, problems, end, doneAtItsEnd);
  }
  const failed = problems.map((problem) => runFailure(problem, deps.now()));
  await db.transaction((tx) => replaceFailures(tx, run, [WHOLE_RUN], failed));
  const isSuspect = (await listSuspicions(db, run.id)).length > 0;
  const delisted = run.hasCompleteList && !isSuspect ? await closeCompleteList(db, adapter.info, run.day) : 0;
  if (run.counts.listings + run.counts.gone > 0) await derive(db, adapter.info, [run.day]);
  const failures = await countFailures(db, run.id);
  const status = statusOf({ ...run.counts, failures }, run.error);
  await db.transaction(async (tx) => {
    await lockRun(tx, run.id);
    await doneAtItsEnd(tx);
    await endRun(tx, run, { status, error: run.error });
  });
  log.info({ ...run.counts, delisted, status }, 'run finished');
}

/** Whether there is more of a run to find out or to read. */
async function hasWorkLeft(db: Queryable, run: IngestionRun): Promise<boolean> {
  return isOpen(run) && (run.discoveredAt === null || (await hasTodoUnits(db, run.id)));
}

/** Ends a run unless it has ended meanwhile. */
export async function endRun(tx: Tx, { id }: IngestionRun, end: RunEnd): Promise<void> {
  if ((await lockRun(tx, id)).status === 'running') await finishRun(tx, id, end);
}

/** How a run went: failed when it was stopped or nothing came of it, partial when anything failed. */
export function statusOf(counts: RunCounts, stopped: string | null): RunStatus {
  if (stopped !== null || (counts.failures > 0 && counts.listings + counts.gone === 0)) return 'failed';
  return counts.failures > 0 ? 'partial' : 'succeeded';
}
