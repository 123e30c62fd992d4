import type { Tx } from '@pi/db';
import { stopRun } from '@pi/db/queries/runs/run-life';
import { getRun, lockRun } from '@pi/db/queries/runs/runs';
import { hasTodoUnits, listTodoUnits } from '@pi/db/queries/runs/units';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import type { Done, JobOf } from '../queue/jobs.ts';
import { POLICIES } from './policies.ts';
import { processUnits } from './process-units.ts';
import { readUnit } from './read-unit.ts';
import { completeIdleJob, isOpen } from './run-state.ts';
import { type ReadUnit, splitAtRefusal } from './unit.ts';

/**
 * The job `batch`: fetches and parses the units of one batch that are still to do, then archives
 * and stores them in one transaction with the job's completion. Units that another worker has
 * stored since stay as they are. The run is locked after the bodies are uploaded, so that other
 * batches can be stored during the uploads. The transaction that stores the last unit, or finds
 * that the store refuses, enqueues the job `finish`.
 */
export async function collectBatch(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  job: JobOf<'batch'>,
  done: Done,
): Promise<void> {
  const { db, queue, log } = deps;
  const run = await getRun(db, job.run);
  const keys = isOpen(run) ? await listTodoUnits(db, run.id, job.batch) : [];
  if (keys.length === 0)
    return completeIdleJob(deps, run.id, done, async (tx, locked) => {
      return !isOpen(locked) || (await listTodoUnits(tx, run.id, job.batch)).length === 0;
    });

  const units = await Promise.all(keys.map((key) => readUnit(deps, adapter, key, run.day, job.limit)));
  const { attempted, refusal } = splitAtRefusal(units, ['blocked']);
  const lock: { acquiredAt?: number } = {};
  const claim = async (tx: Tx, uploaded: ReadUnit[]) => {
    const open = isOpen(await lockRun(tx, run.id));
    await done(tx);
    if (!open) return [];
    lock.acquiredAt = performance.now();
    const todo = new Set(await listTodoUnits(tx, run.id, job.batch));
    return uploaded.filter(({ key }) => todo.has(key));
  };
  const complete = async (tx: Tx) => {
    if (lock.acquiredAt === undefined) return;
    if (refusal !== null) await stopRun(tx, run.id, refusal);
    if (refusal !== null || !(await hasTodoUnits(tx, run.id)))
      await queue.put(tx, run.marketplace, [{ kind: 'finish', run: run.id }]);
  };
  // A discovery that failed is repeated, and must not find done units again.
  const rows = { batch: job.batch, deleteDone: run.isDiscoveryComplete };
  const { counts } = await processUnits({ ...deps, adapter }, run, attempted, POLICIES[run.kind], {
    claim,
    complete,
    rows,
  });
  if (lock.acquiredAt === undefined) return;
  // `storedMs` is how long no other batch of the marketplace could be stored.
  log.info({ ...counts, batch: job.batch, storedMs: Math.round(performance.now() - lock.acquiredAt) }, 'batch stored');
}
