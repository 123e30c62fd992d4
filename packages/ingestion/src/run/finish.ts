import type { Tx } from '@pi/db';
import { countFailures, listSuspicions, replaceFailures } from '@pi/db/queries/failures';
import { finishRun, type RunEnd } from '@pi/db/queries/run-life';
import { getRun, type IngestionRun, lockRun } from '@pi/db/queries/runs';
import type { RunCounts, RunStatus } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { derive, settleWholeList } from '../derive/derive.ts';
import { takeBackFields } from '../drift/take-back-fields.ts';
import type { JobOf } from '../queue/jobs.ts';
import type { Done } from '../queue/work-job.ts';
import { endStalledDay } from './end-stalled-day.ts';
import { judgeRun, runFailure, WHOLE_RUN } from './judge-run.ts';
import { noteNothingToDo } from './note-nothing-to-do.ts';

/**
 * The job `finish`: judges the run, derives what follows from it and ends it. Broken off and done again it comes to the same.
 * Units that are to do are left so: the store refused. A suspect day delists nothing.
 */
export async function finish(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  job: JobOf<'finish'>,
  done: Done,
): Promise<void> {
  const { db, log } = deps;
  const run = await getRun(db, job.run);
  if (run.status !== 'running') return noteNothingToDo(deps, run.id, done, (_, { status }) => status !== 'running');
  const { problems, isUntrue, vanished } = await judgeRun(db, run);
  for (const { message } of problems) log.warn(message);
  if (vanished.length > 0) await takeBackFields(db, run, vanished);
  if (isUntrue) {
    const end = { status: statusOf({ ...run.counts, failures: 1 }, run.error), error: run.error };
    return endStalledDay(deps, adapter, run, problems, end, done);
  }
  const failed = problems.map((problem) => runFailure(problem, deps.now()));
  await db.transaction((tx) => replaceFailures(tx, run, [WHOLE_RUN], failed));
  const isSuspect = (await listSuspicions(db, run.id)).length > 0;
  const delisted = run.wholeList && !isSuspect ? await settleWholeList(db, adapter.about, run.day) : 0;
  if (run.counts.listings + run.counts.gone > 0) await derive(db, adapter.about, [run.day]);
  const failures = await countFailures(db, run.id);
  const status = statusOf({ ...run.counts, failures }, run.error);
  await db.transaction(async (tx) => {
    await endRun(tx, run, { status, error: run.error });
    await done(tx);
  });
  log.info({ ...run.counts, delisted, status }, 'run finished');
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
