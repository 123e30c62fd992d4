import type { Queryable, Tx } from '@pi/db';
import { type Failure, replaceFailures } from '@pi/db/queries/health/failures';
import { packUnits } from '@pi/db/queries/runs/pack-units.sql';
import { finishRun, type RunEnd } from '@pi/db/queries/runs/run-life';
import { type IngestionRun, lockRun } from '@pi/db/queries/runs/runs';
import { hasTodoUnits, listTodoBatches } from '@pi/db/queries/runs/units';
import { keyProblem, type Problem, type RunCounts, type RunStatus } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { NestableDeps } from '../deps.ts';
import type { Done } from '../queue/jobs.ts';
import type { Queue } from '../queue/queue.ts';
import { boundProblems } from './bound-result.ts';

const LARGEST_BATCH = 100;
/**
 * How long a batch takes at the store's pace: what a deadline overruns, and a killed process loses.
 */
const BATCH_SECONDS = 10;
/** A plugin that was not seen for more days is read before all others. */
const UNSEEN_DAYS = 7;

/** The unit key of failures of keys that cannot be stored. */
const REFUSED_KEYS = '(keys)';

/** Whether more units of the run may be read: it is running, and its store has not refused. */
export function isOpen({ status, error }: IngestionRun): boolean {
  return status === 'running' && error === null;
}

/** Whether units of an open run are still to be found or read. */
export async function hasWorkLeft(db: Queryable, run: IngestionRun): Promise<boolean> {
  return isOpen(run) && (run.discoveredAt === null || (await hasTodoUnits(db, run.id)));
}

/**
 * Packs units of a run into batches of about `BATCH_SECONDS`: those whose keys were discovered, and
 * its own that are to do again. A key that cannot be stored is a failure of the run.
 */
export async function packWork(
  tx: Tx,
  { pace }: MarketplaceAdapter['info'],
  run: IngestionRun,
  discovered: readonly string[] = [],
): Promise<void> {
  const refused = discovered.flatMap((key) => keyProblem(key) ?? []);
  if (discovered.length > 0)
    await replaceFailures(
      tx,
      run,
      [REFUSED_KEYS],
      boundProblems(refused).map((one) => keyFailure(one, run)),
    );
  const keys = refused.length > 0 ? discovered.filter((key) => !keyProblem(key)) : discovered;
  const size = Math.min(LARGEST_BATCH, Math.ceil(pace.perSecond * BATCH_SECONDS));
  return packUnits(tx, run, keys, { size, unseenDays: UNSEEN_DAYS });
}

function keyFailure(problem: Problem, { startedAt }: IngestionRun): Failure {
  return { ...problem, unitKey: REFUSED_KEYS, bodySha256: null, at: startedAt };
}

/**
 * Puts the packed work of a discovered run into the queue: a job for each batch of units, or the
 * job `finish` where none is left. Jobs that the queue already holds stay as they are.
 * @param limit the limit of a trial, which its jobs carry
 */
export async function enqueueWork(tx: Tx, queue: Queue, run: IngestionRun, limit?: number): Promise<void> {
  const batches = await listTodoBatches(tx, run.id);
  await queue.put(
    tx,
    run.marketplace,
    batches.map((batch) => ({ kind: 'batch', run: run.id, batch, limit })),
  );
  if (batches.length === 0) await queue.put(tx, run.marketplace, [{ kind: 'finish', run: run.id }]);
}

/**
 * Completes a job that found nothing to do, after checking that again under the run's lock: a call
 * that reopens the run relies on the jobs in the queue, and this one would be missing.
 * @param isIdle whether the locked run leaves the job nothing to do
 * @throws Error when the run has work again: the job is retried
 */
export function completeIdleJob(
  { db }: Pick<NestableDeps, 'db'>,
  runId: string,
  done: Done,
  isIdle: (tx: Tx, run: IngestionRun) => boolean | Promise<boolean>,
): Promise<void> {
  return db.transaction(async (tx) => {
    if (!(await isIdle(tx, await lockRun(tx, runId)))) throw new Error('the run has work again');
    await done(tx);
  });
}

/** Ends a run unless it has ended already. */
export async function endRun(tx: Tx, { id }: IngestionRun, end: RunEnd): Promise<void> {
  if ((await lockRun(tx, id)).status === 'running') await finishRun(tx, id, end);
}

/**
 * The status of a run: failed when it was stopped or read nothing, partial when anything failed.
 */
export function statusOf(counts: RunCounts, stopped: string | null): RunStatus {
  if (stopped !== null || (counts.failures > 0 && counts.listings + counts.gone === 0)) return 'failed';
  return counts.failures > 0 ? 'partial' : 'succeeded';
}
