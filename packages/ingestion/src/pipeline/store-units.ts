import type { Db, Tx } from '@pi/db';
import { type Failure, replaceFailures } from '@pi/db/queries/health/failures';
import { delistGone, markSeen } from '@pi/db/queries/listings/delist';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-months';
import { addCounts } from '@pi/db/queries/runs/add-counts';
import { recordCompleteList } from '@pi/db/queries/runs/run-life';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import { markUnits } from '@pi/db/queries/runs/units';
import { NO_COUNTS, type Problem, type RunCounts } from '@pi/domain';
import { archiveBodies, writeManifests } from '../archive/archive-units.ts';
import type { BodyStore } from '../archive/body-store.ts';
import type { IngestionDeps } from '../deps.ts';
import { storeIsolatingFailures } from '../store/store-isolating-failures.ts';
import { storeNumbers } from '../store/store-numbers.ts';
import {
  EMPTY_SUPPRESSION_LIST,
  lockSuppressionList,
  type SuppressionList,
  suppress,
} from '../suppression/suppression-list.ts';
import { observedAt, type ReadUnit } from './unit.ts';

export interface StoreUnitsOptions {
  run: Pick<IngestionRun, 'id' | 'marketplace' | 'kind' | 'day' | 'source'>;
  announceNew: boolean;
  /** Where the responses are kept in the same transaction; null where they are kept already. */
  bodyStore: BodyStore | null;
}

/**
 * Keeps the responses of some units, and stores what was read from them: listings (of a plugin that stands in several the
 * latest), the store's word on what is gone, failures with their kept page, and what became of the units. Who asked to be left
 * out is left out, and a unit that names one of them is not kept. All or nothing; a listing that the database refuses costs
 * only itself, and what cannot be kept only its unit.
 */
export async function storeUnits(
  { db, bodyStore, now }: Pick<IngestionDeps, 'db' | 'bodyStore' | 'now'>,
  units: readonly ReadUnit[],
  options: Omit<StoreUnitsOptions, 'bodyStore'>,
): Promise<RunCounts> {
  await ensurePartitionsOf(db, units);
  return db.transaction((tx) => storeUnitsIn(tx, units, { ...options, bodyStore }, now()));
}

/** Makes the partitions that the units' numbers need; a transaction of its own, or others would wait for its end. */
export async function ensurePartitionsOf(db: Db, units: readonly ReadUnit[]): Promise<void> {
  const days = units.flatMap(({ day, numbers = [] }) => [day, ...numbers.map((one) => one.day)]);
  await ensureMetricPartitions(db, [...new Set(days)]);
}

/** Nothing good came of the unit. */
export function isFailed({ result, numbers = [] }: ReadUnit): boolean {
  return result.problems.length > 0 && result.listings.length + result.gone.length + numbers.length === 0;
}

/** What becomes of a unit. */
function statusOf(unit: ReadUnit): 'done' | 'gone' | 'failed' {
  if (isFailed(unit)) return 'failed';
  return unit.result.gone.length > 0 && unit.result.listings.length === 0 ? 'gone' : 'done';
}

/** The same in a transaction that does more; the partitions must be there. */
export async function storeUnitsIn(
  tx: Tx,
  read: readonly ReadUnit[],
  options: StoreUnitsOptions,
  now: Date,
): Promise<RunCounts> {
  return storeArchived(tx, await archiveBodiesOf(tx, read, options), options, now);
}

/** A unit without whom asked to be left out, its bodies kept where it named none of them. */
interface ArchivableUnit extends ReadUnit {
  isNamed: boolean;
}

/** The part of it that takes long and changes no row: others need not wait for it. */
export async function archiveBodiesOf(
  tx: Tx,
  read: readonly ReadUnit[],
  { run, bodyStore }: Pick<StoreUnitsOptions, 'run' | 'bodyStore'>,
): Promise<ArchivableUnit[]> {
  const { named, others } = splitSuppressed(
    await lockSuppressionList(tx, EMPTY_SUPPRESSION_LIST),
    run.marketplace,
    read,
  );
  return [...named, ...(bodyStore ? await archiveBodies(tx, bodyStore, others) : others)];
}

/** The other part: of the units of `keepBodiesOf` in the same transaction, all or some. */
export async function storeArchived(
  tx: Tx,
  kept: readonly ArchivableUnit[],
  { run, announceNew, bodyStore }: StoreUnitsOptions,
  now: Date,
): Promise<RunCounts> {
  const { marketplace } = run;
  const [named, others] = [kept.filter(({ isNamed }) => isNamed), kept.filter(({ isNamed }) => !isNamed)];
  const units = [...named, ...(bodyStore ? await writeManifests(tx, bodyStore, run, others) : others)];

  // Recordings lie years apart, and stores have changed what they count: only what is read today is judged.
  const checked = run.kind === 'replay' || run.kind === 'backfill' ? null : run;
  const { source } = run;
  const stored = await storeIsolatingFailures(tx, units.flatMap(observationsOf), {
    marketplace,
    announceNew,
    checked,
    source,
  });
  const numbers = units.flatMap((unit) => unit.numbers ?? []);
  if (numbers.length > 0) {
    const { newDays, changes } = await storeNumbers(tx, marketplace, numbers, source);
    stored.counts.newDays = (stored.counts.newDays ?? 0) + newDays;
    stored.counts.changes += changes;
  }
  const gone = units.flatMap((unit) =>
    unit.result.gone.map((one) => ({ ...one, observedAt: observedAt(unit), day: unit.day })),
  );
  await delistGone(tx, marketplace, gone);
  for (const unit of units.filter(({ result }) => result.isComplete)) {
    await recordCompleteList(tx, run.id);
    await markSeen(tx, marketplace, unreadable(unit, stored.problems), unit.day);
  }

  const failures = units.flatMap((unit) => problemsOf(unit, stored.problems).map((one) => failureOf(unit, one, now)));
  // What is said of all of them stands at one whose page is not tried again.
  const first = units.find(({ result }) => result.listings.length > 0);
  for (const problem of stored.problems)
    if (first && !problem.externalId) failures.push(failureOf(first, problem, now));
  const keys = (wanted: readonly ReadUnit[]) => wanted.map((unit) => unit.key);
  await replaceFailures(tx, run, keys(units), failures);
  for (const [status, those] of Map.groupBy(units, statusOf)) await markUnits(tx, run.id, keys(those), status);

  const counts = { ...NO_COUNTS, ...stored.counts, units: units.length, gone: gone.length, failures: failures.length };
  await addCounts(tx, run.id, counts, stored.fields);
  return counts;
}

function splitSuppressed(suppressionList: SuppressionList, marketplace: string, read: readonly ReadUnit[]) {
  const units = read.map((unit) => {
    const { result, hasSuppressed } = suppress(suppressionList, marketplace, unit.result);
    const isNamed =
      hasSuppressed || (unit.said !== undefined && suppress(suppressionList, marketplace, unit.said).hasSuppressed);
    return { ...unit, result, isNamed };
  });
  return { named: units.filter((unit) => unit.isNamed), others: units.filter((unit) => !unit.isNamed) };
}

function observationsOf(unit: ReadUnit) {
  const at = observedAt(unit);
  return unit.result.listings.map((listing) => ({ listing, observedAt: at, day: unit.day }));
}

// What the parser could not read, and what the database refused of the unit's listings.
function problemsOf({ result }: ReadUnit, refused: readonly Problem[]): Problem[] {
  if (refused.length === 0) return result.problems;
  const ids = new Set(result.listings.map((listing) => listing.externalId));
  return [...result.problems, ...refused.filter((problem) => problem.externalId && ids.has(problem.externalId))];
}

// Named by the list, but in a way that could not be read: they are there all the same.
function unreadable(unit: ReadUnit, refused: readonly Problem[]): string[] {
  return problemsOf(unit, refused).flatMap((problem) => problem.externalId ?? []);
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
