import type { Queryable, Tx } from '@pi/db';
import { hasMarketplaceDayBefore } from '@pi/db/queries/listings/marketplace-days';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { UnitRows } from '@pi/db/queries/runs/units';
import { type Day, NO_COUNTS, RUN_COUNTS, type RunCounts } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { archiveUnits } from '../archive/archive-units.ts';
import type { BodyStore } from '../archive/body-store.ts';
import { deriveDay } from '../derive/derive-day.ts';
import { storeUnits } from '../store/store-units.ts';
import { suppressUnit } from '../suppression/suppress-unit.ts';
import { lockSuppressionList } from '../suppression/suppression-list.ts';
import { checkList } from './check-list.ts';
import { closeCompleteList } from './close-complete-list.ts';
import type { ProcessingPolicy } from './policies.ts';
import { splitRepeats } from './split-repeats.ts';
import type { ReadUnit } from './unit.ts';

/** The dependencies of `processUnits`. Where `db` is a transaction, each batch is a savepoint. */
export interface ProcessingContext {
  db: Queryable;
  bodyStore: BodyStore;
  now(): Date;
  adapter: MarketplaceAdapter;
}

export type ProcessedRun = Pick<IngestionRun, 'id' | 'marketplace' | 'kind' | 'day' | 'source'>;

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

export interface ProcessedUnits {
  counts: RunCounts;
  /** UTC days of which a complete list was stored. */
  completeDays: Day[];
}

/**
 * Brings units into the database, for the daily run, replay, backfill and reparse alike: checks
 * lists, suppresses, archives, stores, and does what a complete list leads to. Each batch is one
 * transaction.
 * @throws what the database throws; a listing that it refuses becomes a problem of its unit instead
 */
export async function processUnits(
  context: ProcessingContext,
  run: ProcessedRun,
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
  { db, bodyStore, now, adapter: { info } }: ProcessingContext,
  run: ProcessedRun,
  batch: readonly ReadUnit[],
  policy: ProcessingPolicy,
  { claim = async (_, units) => units, complete, rows }: TransactionSteps,
): Promise<ProcessedUnits> {
  const checked: ReadUnit[] = [];
  for (const unit of batch) checked.push(await checkList(db, run, unit));
  const mayDelist = policy.completeList !== 'derives_day';

  return db.transaction(async (tx) => {
    const list = await lockSuppressionList(tx);
    const suppressed = checked.map((unit) => suppressUnit(list, info.name, unit));
    const claimed = policy.archivesResponses
      ? await archiveUnits(tx, bodyStore, run, suppressed, (uploaded) => claim(tx, uploaded))
      : await claim(tx, suppressed);
    let counts: RunCounts = NO_COUNTS;
    for (const [announceNew, units] of await groupByAnnouncement(tx, run, claimed, policy)) {
      const stored = mayDelist ? units : units.map(asIncomplete);
      counts = addRunCounts(counts, await storeUnits(tx, run, stored, { announceNew, now: now(), rows }));
    }
    // Of the claimed units: a list that could not be archived is not stored, and completes no day.
    const completeDays = findCompleteDays(claimed);
    for (const day of completeDays) {
      if (policy.completeList === 'delists_at_once') await closeCompleteList(tx, info, day);
      if (policy.completeList === 'derives_day') await deriveDay(tx, info, day, false);
    }
    await complete?.(tx);
    return { counts, completeDays };
  });
}

/**
 * Groups units by whether their new plugins are announced as listed. The units must be archived
 * already: a list that could not be archived is none.
 */
async function groupByAnnouncement(
  tx: Tx,
  run: ProcessedRun,
  units: readonly ReadUnit[],
  { announcesNew }: ProcessingPolicy,
): Promise<Map<boolean, ReadUnit[]>> {
  const announced = new Set<ReadUnit>();
  if (announcesNew === 'known_complete_list') {
    for (const unit of units)
      if (unit.result.isComplete && (await hasMarketplaceDayBefore(tx, run.marketplace, unit.day))) announced.add(unit);
  } else if (announcesNew === 'known_marketplace' && units.length > 0) {
    if (await hasMarketplaceDayBefore(tx, run.marketplace, run.day)) for (const unit of units) announced.add(unit);
  }
  return Map.groupBy(units, (unit) => announced.has(unit));
}

function findCompleteDays(units: readonly ReadUnit[]): Day[] {
  return units.filter(({ result }) => result.isComplete).map(({ day }) => day);
}

function asIncomplete(unit: ReadUnit): ReadUnit {
  return { ...unit, result: { ...unit.result, isComplete: false } };
}

function daysOf(units: readonly ReadUnit[]): Day[] {
  return [...new Set(units.flatMap(({ day, numbers = [] }) => [day, ...numbers.map((one) => one.day)]))];
}

function addRunCounts(total: RunCounts, more: RunCounts): RunCounts {
  const sum = { ...total };
  for (const name of RUN_COUNTS) if (more[name] !== undefined) sum[name] = (sum[name] ?? 0) + more[name];
  return sum;
}
