import type { Tx } from '@pi/db';
import type { Failure } from '@pi/db/queries/health/failures';
import { delistGone, markSeen } from '@pi/db/queries/listings/delist';
import { addCounts } from '@pi/db/queries/runs/add-counts';
import { recordCompleteList } from '@pi/db/queries/runs/run-life';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import { completeUnits, keepUnreadUnits, type UnitRows } from '@pi/db/queries/runs/units';
import { type MarketplaceInfo, NO_COUNTS, type Problem, type RunCounts } from '@pi/domain';
import { boundProblems } from '../pipeline/bound-result.ts';
import { failedUnit, isFailed, observedAt, type ReadUnit } from '../pipeline/unit.ts';
import { appliesTo } from '../quality/rules.ts';
import { addRunCounts } from './add-run-counts.ts';
import { isolateRefused, type Refused } from './isolate-refused.ts';
import { refusalOf } from './refusal-of.ts';
import { storeFailures } from './store-failures.ts';
import { storeIsolatingFailures } from './store-isolating-failures.ts';
import { storeNumbers } from './store-numbers.ts';

export type StoringRun = Pick<IngestionRun, 'id' | 'marketplace' | 'kind' | 'day' | 'source'>;

export interface StoreUnitsOptions {
  /** Whether plugins that are stored for the first time are announced as listed. */
  announceNew: boolean;
  now: Date;
  /** How the marketplace rounds. */
  numbers?: MarketplaceInfo['numbers'];
  /** The units' rows; nothing where the run has none, or they may lie anywhere in it. */
  rows?: UnitRows;
}

/**
 * Stores units: listings (of a plugin in several units the latest), numbers, plugins that are gone,
 * failures with the SHA-256 of their response's body, and the units' statuses. A row that the
 * database refuses becomes a problem of its unit; where it refuses a unit as a whole, the unit
 * keeps that problem alone. The partitions of the units' days must exist, and the run must be
 * locked where others work on it.
 * @returns the counts, which are added to the run's
 * @throws what `isolateRefused` throws
 */
export async function storeUnits(
  tx: Tx,
  run: StoringRun,
  units: readonly ReadUnit[],
  options: StoreUnitsOptions,
): Promise<RunCounts> {
  const { results, refused } = await isolateRefused(tx, units, (savepoint, some) =>
    storeRows(savepoint, run, some, options),
  );
  const failed = refused.map(({ row, reason }) => failedUnit(row, refusalOf({}, reason)));
  if (failed.length > 0) results.push(await storeRows(tx, run, failed, options));
  return results.reduce(addRunCounts, NO_COUNTS);
}

async function storeRows(
  tx: Tx,
  run: StoringRun,
  units: readonly ReadUnit[],
  { announceNew, now, rows, numbers: rounded }: StoreUnitsOptions,
): Promise<RunCounts> {
  const { marketplace, source } = run;

  const checked = appliesTo('fallingCounts', run.kind) ? run : null;
  const stored = await storeIsolatingFailures(tx, units.flatMap(observationsOf), {
    marketplace,
    announceNew,
    checked,
    source,
    numbers: rounded,
  });
  const numbers = units.flatMap((unit) => unit.numbers ?? []);
  const ofNumbers = await isolateRefused(tx, numbers, (savepoint, some) =>
    storeNumbers(savepoint, marketplace, some, source),
  );
  for (const { newDays, changes } of ofNumbers.results) {
    stored.counts.newDays = (stored.counts.newDays ?? 0) + newDays;
    stored.counts.changes += changes;
  }
  const gone = units.flatMap((unit) =>
    unit.result.gone.map((one) => ({ ...one, observedAt: observedAt(unit), day: unit.day })),
  );
  const ofGone = await isolateRefused(tx, gone, (savepoint, some) => delistGone(savepoint, marketplace, some));
  const refused = [...stored.problems, ...problemsOfRefused(ofNumbers.refused), ...problemsOfRefused(ofGone.refused)];
  for (const unit of units.filter(({ result }) => result.isComplete)) {
    await recordCompleteList(tx, run.id);
    await markSeen(tx, marketplace, unreadable(unit, refused), unit.day);
  }

  const failures = units.flatMap((unit) => problemsOf(unit, refused).map((one) => failureOf(unit, one, now)));
  // A problem of all listings belongs to a unit that has listings: units without them are retried,
  // which would delete the problem.
  const first = units.find(({ result }) => result.listings.length > 0);
  for (const problem of stored.problems)
    if (first && !problem.externalId) failures.push(failureOf(first, problem, now));
  const keys = (some: readonly ReadUnit[]) => some.map((unit) => unit.key);
  await storeFailures(tx, run, keys(units), failures);
  for (const [status, some] of Map.groupBy(units, unitStatus))
    await completeUnits(tx, run.id, keys(some), status, rows);
  if (run.kind === 'daily') await keepUnreadUnits(tx, run, keys(units.filter(isUnread)));

  const counts = {
    ...NO_COUNTS,
    ...stored.counts,
    units: units.length,
    gone: gone.length - ofGone.refused.length,
    failures: failures.length,
  };
  await addCounts(tx, run.id, counts, stored.fields);
  return counts;
}

function unitStatus(unit: ReadUnit): 'done' | 'gone' | 'failed' {
  if (isFailed(unit)) return 'failed';
  return unit.result.gone.length > 0 && unit.result.listings.length === 0 ? 'gone' : 'done';
}

/** Whether a unit that has not failed gave nothing, or another plugin than its key names. */
function isUnread(unit: ReadUnit): boolean {
  const { listings, gone } = unit.result;
  if (isFailed(unit) || listings.length + gone.length > 1) return false;
  return [...listings, ...gone].every(({ externalId }) => externalId !== unit.key);
}

function observationsOf(unit: ReadUnit) {
  const at = observedAt(unit);
  const { day, withheld } = unit;
  return unit.result.listings.map((listing) => ({ listing, observedAt: at, day, withheld }));
}

// One problem a plugin: the numbers of many days may be refused.
function problemsOfRefused(refused: readonly Refused<{ externalId: string }>[]): Problem[] {
  const byId = new Map(refused.map(({ row, reason }) => [row.externalId, reason]));
  return [...byId].map(([externalId, reason]) => refusalOf({ externalId }, reason));
}

// The problems of the parser, which are bounded, and of the unit's rows that the database refused.
function problemsOf(unit: ReadUnit, refused: readonly Problem[]): Problem[] {
  if (refused.length === 0) return unit.result.problems;
  return [...unit.result.problems, ...boundProblems(refusedOf(unit, refused))];
}

function refusedOf({ result, numbers = [] }: ReadUnit, refused: readonly Problem[]): Problem[] {
  const ids = new Set([...result.listings, ...result.gone, ...numbers].map(({ externalId }) => externalId));
  return refused.filter(({ externalId }) => externalId && ids.has(externalId));
}

// Plugins of the list whose elements could not be read or stored: they are listed.
function unreadable(unit: ReadUnit, refused: readonly Problem[]): string[] {
  return [...unit.result.problems, ...refusedOf(unit, refused)].flatMap(({ externalId }) => externalId ?? []);
}

function failureOf(unit: ReadUnit, problem: Problem, now: Date): Failure {
  return {
    kind: problem.kind,
    message: problem.message,
    externalId: problem.externalId ?? null,
    url: problem.url ?? unit.responses[0]?.response.url ?? null,
    unitKey: unit.key,
    bodySha256: unit.responses.at(-1)?.sha256 ?? null,
    at: unit.responses.length > 0 ? observedAt(unit) : now,
  };
}
