import type { Queryable, Tx } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import type { UnitRows } from '@pi/db/queries/runs/units';
import { type Day, NO_COUNTS } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { archiveUnits } from '../archive/archive-units.ts';
import type { BodyStore } from '../archive/body-store.ts';
import { addRunCounts } from '../store/add-run-counts.ts';
import type { StoringRun } from '../store/store-units.ts';
import { suppressUnit } from '../suppression/suppress-unit.ts';
import { lockSuppressionList } from '../suppression/suppression-list.ts';
import { checkIdentified } from './check-identified.ts';
import { checkList } from './check-list.ts';
import { checkSources } from './check-sources.ts';
import type { ProcessingPolicy } from './policies.ts';
import { splitRepeats } from './split-repeats.ts';
import { type StoredBatch, storeClaimed } from './store-claimed.ts';
import { type ReadUnit, storableUnit } from './unit.ts';

/** The dependencies of `processUnits`. Where `db` is a transaction, each batch is a savepoint. */
export interface ProcessingContext {
  db: Queryable;
  bodyStore: BodyStore;
  now(): Date;
  adapter: MarketplaceAdapter;
}

/** What a caller adds to the transaction of each batch. */
export interface TransactionSteps {
  /**
   * Runs after the bodies are uploaded, so that a lock taken here is not held during the uploads.
   * @returns the units that are still to store
   */
  claim?(tx: Tx, units: ReadUnit[]): Promise<ReadUnit[]>;
  /** Runs after the units are stored: writes that have to commit together with them. */
  complete?(tx: Tx): Promise<void>;
  /** Where the units' rows are, and what becomes of those that are done. */
  rows?: UnitRows;
}

export type ProcessedUnits = StoredBatch;

/**
 * Brings units into the database, for the daily run, replay, backfill and reparse alike: checks
 * lists, suppresses, archives, stores, and does what a complete list leads to. Each batch is one
 * transaction. What the database refuses becomes a problem of its unit, and the responses are
 * archived.
 * @throws what the database throws where it cannot store anything
 */
export async function processUnits(
  context: ProcessingContext,
  run: StoringRun,
  units: readonly ReadUnit[],
  policy: ProcessingPolicy,
  steps: TransactionSteps = {},
): Promise<ProcessedUnits> {
  // Outside the batches' transactions: creating a partition waits for all readers of the table.
  await ensureMetricPartitions(context.db, daysOf(units));
  const total: ProcessedUnits = { counts: NO_COUNTS, completeDays: [] };
  for (const batch of policy.repeats === 'each_is_stored' ? splitRepeats(units) : [units]) {
    const processed = await processBatch(context, run, batch, policy, steps);
    total.counts = addRunCounts(total.counts, processed.counts);
    total.completeDays.push(...processed.completeDays);
  }
  return total;
}

async function processBatch(
  { db, bodyStore, now, adapter }: ProcessingContext,
  run: StoringRun,
  batch: readonly ReadUnit[],
  policy: ProcessingPolicy,
  { claim = async (_, units) => units, complete, rows }: TransactionSteps,
): Promise<ProcessedUnits> {
  const checked: ReadUnit[] = [];
  for (const unit of batch.map(storableUnit))
    checked.push(await checkIdentified(db, run, await checkList(db, run, checkSources(run, unit))));

  return db.transaction(async (tx) => {
    const list = await lockSuppressionList(tx);
    const suppressed = checked.map((unit) => suppressUnit(list, adapter.info.name, unit));
    const claimed = policy.archivesResponses
      ? await archiveUnits(tx, bodyStore, run, suppressed, (uploaded) => claim(tx, uploaded))
      : await claim(tx, suppressed);
    const processed = await storeClaimed(tx, { run, policy, rows, now: now(), info: adapter.info }, claimed);
    await complete?.(tx);
    return processed;
  });
}

function daysOf(units: readonly ReadUnit[]): Day[] {
  return [...new Set(units.flatMap(({ day, numbers = [] }) => [day, ...numbers.map((one) => one.day)]))];
}
