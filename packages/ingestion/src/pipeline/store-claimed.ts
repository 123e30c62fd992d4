import { describeDatabaseError, isRefusal, type Tx } from '@pi/db';
import { hasMarketplaceDayBefore } from '@pi/db/queries/listings/marketplace-days';
import type { UnitRows } from '@pi/db/queries/runs/units';
import { type Day, NO_COUNTS, type RunCounts } from '@pi/domain';
import { type DerivedMarketplace, deriveDay } from '../derive/derive-day.ts';
import { addRunCounts } from '../store/add-run-counts.ts';
import { refusalOf } from '../store/refusal-of.ts';
import { type StoringRun, storeUnits } from '../store/store-units.ts';
import { closeCompleteList } from './close-complete-list.ts';
import type { ProcessingPolicy } from './policies.ts';
import { failedUnit, type ReadUnit } from './unit.ts';

/** What the units of a batch have in common. */
export interface ClaimedBatch {
  run: StoringRun;
  policy: ProcessingPolicy;
  rows: UnitRows | undefined;
  info: DerivedMarketplace;
  now: Date;
}

export interface StoredBatch {
  counts: RunCounts;
  /** UTC days of which a complete list was stored. */
  completeDays: Day[];
}

/**
 * Stores units whose responses are archived, and does what a complete list leads to. Where the
 * database refuses that for a reason that no single unit has, all units have failed: their
 * responses stay archived in any case.
 * @throws what the database throws where it cannot store anything
 */
export async function storeClaimed(tx: Tx, batch: ClaimedBatch, units: readonly ReadUnit[]): Promise<StoredBatch> {
  try {
    return await tx.transaction((savepoint) => store(savepoint, batch, units));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const problem = refusalOf({}, describeDatabaseError(error));
    return store(
      tx,
      batch,
      units.map((unit) => failedUnit(unit, problem)),
    );
  }
}

async function store(
  tx: Tx,
  { run, policy, rows, info, now }: ClaimedBatch,
  units: readonly ReadUnit[],
): Promise<StoredBatch> {
  const mayDelist = policy.completeList !== 'derives_day';
  let counts: RunCounts = NO_COUNTS;
  for (const [announceNew, some] of await groupByAnnouncement(tx, run, units, policy)) {
    const stored = mayDelist ? some : some.map(asIncomplete);
    counts = addRunCounts(counts, await storeUnits(tx, run, stored, { announceNew, now, rows, numbers: info.numbers }));
  }
  // A list that could not be archived is not stored, and completes no day.
  const completeDays = findCompleteDays(units);
  for (const day of completeDays) {
    if (policy.completeList === 'delists_at_once') await closeCompleteList(tx, info, day);
    if (policy.completeList === 'derives_day') await deriveDay(tx, info, day, false);
  }
  return { counts, completeDays };
}

/**
 * Groups units by whether their new plugins are announced as listed. The units must be archived
 * already: a list that could not be archived is none.
 */
async function groupByAnnouncement(
  tx: Tx,
  run: StoringRun,
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
