import type { Tx } from '@pi/db';
import { packUnits } from '@pi/db/queries/runs/pack-units.sql';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import { listTodoBatches } from '@pi/db/queries/runs/units';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { Queue } from '../queue/queue.ts';

const LARGEST_BATCH = 100;
/** A batch takes about so long at the store's pace: what a deadline overruns, and a killed process loses. */
const BATCH_SECONDS = 10;
/** A plugin that was not seen for more days is read before all others. */
const UNSEEN_DAYS = 7;

/**
 * Puts what a discovered run has to do into the queue: a job a batch of units, or its end where nothing is left. Jobs that
 * are there already stay as they are.
 */
export async function enqueueWork(
  tx: Tx,
  queue: Queue,
  { pace }: MarketplaceAdapter['info'],
  run: IngestionRun,
  limit?: number,
): Promise<void> {
  const size = Math.min(LARGEST_BATCH, Math.ceil(pace.perSecond * BATCH_SECONDS));
  await packUnits(tx, run, { size, unseenDays: UNSEEN_DAYS });
  const batches = await listTodoBatches(tx, run.id);
  await queue.put(
    tx,
    run.marketplace,
    batches.map((batch) => ({ kind: 'batch', run: run.id, batch, limit })),
  );
  if (batches.length === 0) await queue.put(tx, run.marketplace, [{ kind: 'finish', run: run.id }]);
}
