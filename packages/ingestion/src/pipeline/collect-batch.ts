import { hasMarketplaceDayBefore } from '@pi/db/queries/listings/marketplace-days';
import { stopRun } from '@pi/db/queries/runs/run-life';
import { getRun, type IngestionRun, lockRun } from '@pi/db/queries/runs/runs';
import { hasTodoUnits, listTodoUnits } from '@pi/db/queries/runs/units';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import type { JobOf } from '../queue/jobs.ts';
import type { Done } from '../queue/work-job.ts';
import { completeIdleJob } from './complete-idle-job.ts';
import { isOpen } from './is-open.ts';
import { isRefused, readUnit } from './read-unit.ts';
import { archiveBodiesOf, ensurePartitionsOf, storeArchived } from './store-units.ts';
import type { ReadUnit } from './unit.ts';

/**
 * The job `batch`: fetches, reads, keeps and stores the units of one batch that are to do. They are kept, stored, marked and
 * counted in one transaction; units that somebody else did meanwhile are left as they are. It locks its run only when their
 * bodies are put: other batches are stored meanwhile. The transaction that does the last unit, or meets a store that refuses,
 * puts the run's end into the queue.
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

  const { tried, refused } = await readUnits(deps, adapter, run, keys, job.limit);
  const announceNew = await hasMarketplaceDayBefore(db, run.marketplace, run.day);
  await ensurePartitionsOf(db, tried);
  const options = { run, announceNew, bodyStore: deps.bodyStore };
  const stored = await db.transaction(async (tx) => {
    const kept = await archiveBodiesOf(tx, tried, options);
    const open = isOpen(await lockRun(tx, run.id));
    const since = performance.now();
    await done(tx);
    if (!open) return;
    const todo = new Set(await listTodoUnits(tx, run.id, job.batch));
    const units = kept.filter(({ key }) => todo.has(key));
    const counts = await storeArchived(tx, units, options, deps.now());
    if (refused !== null) await stopRun(tx, run.id, refused);
    if (refused !== null || !(await hasTodoUnits(tx, run.id)))
      await queue.put(tx, run.marketplace, [{ kind: 'finish', run: run.id }]);
    return { ...counts, since };
  });
  if (!stored) return;
  const { since, ...counts } = stored;
  // How long no other batch of the marketplace could be stored.
  log.info({ ...counts, batch: job.batch, storedMs: Math.round(performance.now() - since) }, 'batch stored');
}

interface ReadBatch {
  /** The units that were tried: what was not because the store refuses stays to do. */
  tried: ReadUnit[];
  /** Why the store may not be asked any more, or null. */
  refused: string | null;
}

async function readUnits(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  run: IngestionRun,
  keys: readonly string[],
  limit: number | undefined,
): Promise<ReadBatch> {
  const units = await Promise.all(keys.map((key) => readUnit(deps, adapter, key, run.day, limit)));
  const refusal = units.find(isRefused);
  if (!refusal) return { tried: units, refused: null };
  return {
    tried: units.filter((unit) => !isRefused(unit) || unit === refusal),
    refused: refusal.result.problems[0]?.message ?? 'the store refuses',
  };
}
