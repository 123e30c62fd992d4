import type { Tx } from '@pi/db';
import { delistGone, noteSeen } from '@pi/db/queries/delist';
import {
  addCounts,
  type Failure,
  type IngestionRun,
  markUnits,
  noteWholeList,
  replaceFailures,
} from '@pi/db/queries/runs';
import { dayOf, type Listing, NO_COUNTS, type Problem, type RunCounts } from '@pi/domain';
import type { IngestionDeps } from '../deps.ts';
import { storeListings } from '../store/store-listings.ts';
import { observedAt, type ReadUnit } from './unit.ts';

export interface StoreUnitsOptions {
  run: Pick<IngestionRun, 'id' | 'marketplace'>;
  announceNew: boolean;
}

const CHUNK = 5000;

/**
 * Stores what was read from some units, each plugin in at most one of them: listings, the store's word on what is gone,
 * failures with their kept page, and what became of the units. All or nothing; when the database refuses, the units are tried one by one, so
 * that one bad page costs only itself.
 */
export async function storeUnits(
  deps: IngestionDeps,
  units: readonly ReadUnit[],
  options: StoreUnitsOptions,
): Promise<RunCounts> {
  try {
    return await deps.db.transaction((tx) => storeAll(tx, units, options, deps.now()));
  } catch (error) {
    if (isConnectionLoss(error)) throw error;
    if (units.length > 1) return await storeOneByOne(deps, units, options);
    const message = `the database refused: ${causeOf(error)}`;
    deps.log.error({ runId: options.run.id, unit: units[0]?.key, error: message }, 'a unit could not be stored');
    const result = { listings: [], gone: [], problems: [{ kind: 'storage_error' as const, message }] };
    return await deps.db.transaction((tx) =>
      storeAll(
        tx,
        units.map((unit) => ({ ...unit, result })),
        options,
        deps.now(),
      ),
    );
  }
}

async function storeOneByOne(
  deps: IngestionDeps,
  units: readonly ReadUnit[],
  options: StoreUnitsOptions,
): Promise<RunCounts> {
  const total = { ...NO_COUNTS };
  for (const unit of units) add(total, await storeUnits(deps, [unit], options));
  return total;
}

async function storeAll(
  tx: Tx,
  units: readonly ReadUnit[],
  { run, announceNew }: StoreUnitsOptions,
  now: Date,
): Promise<RunCounts> {
  const { marketplace } = run;
  const counts: RunCounts = { ...NO_COUNTS, units: units.length };

  const observations = units.flatMap(observationsOf);
  for (let start = 0; start < observations.length; start += CHUNK) {
    const stored = await storeListings(tx, observations.slice(start, start + CHUNK), { marketplace, announceNew });
    add(counts, { ...NO_COUNTS, ...stored });
  }
  const gone = units.flatMap((unit) => unit.result.gone.map((one) => ({ ...one, observedAt: observedAt(unit) })));
  await delistGone(tx, marketplace, gone);
  counts.gone = gone.length;

  const failures = units.flatMap((unit) => unit.result.problems.map((problem) => failureOf(unit, problem, now)));
  counts.failures = failures.length;
  await replaceFailures(
    tx,
    run,
    units.map((unit) => unit.key),
    failures,
  );
  await markUnits(
    tx,
    run.id,
    units.filter((unit) => !isFailed(unit)).map((unit) => unit.key),
    'done',
  );
  await markUnits(
    tx,
    run.id,
    units.filter(isFailed).map((unit) => unit.key),
    'failed',
  );
  const whole = units.filter((unit) => unit.result.wholeCatalogue);
  if (whole.length > 0) await noteWholeList(tx, run.id);
  for (const unit of whole) await noteSeen(tx, marketplace, unreadable(unit), dayOf(observedAt(unit)));
  await addCounts(tx, run.id, counts);
  return counts;
}

/** Nothing good came of the unit. */
export function isFailed({ result }: ReadUnit): boolean {
  return result.problems.length > 0 && result.listings.length === 0 && result.gone.length === 0;
}

function observationsOf(unit: ReadUnit): { listing: Listing; observedAt: Date }[] {
  const at = observedAt(unit);
  return unit.result.listings.map((listing) => ({ listing, observedAt: at }));
}

// Named by the list, but in a way that could not be read: they are there all the same.
function unreadable({ result }: ReadUnit): string[] {
  return result.problems.flatMap((problem) => problem.externalId ?? []);
}

function failureOf(unit: ReadUnit, problem: Problem, now: Date): Failure {
  return {
    ...problem,
    url: problem.url ?? unit.responses[0]?.response.url ?? null,
    unitKey: unit.key,
    rawPage: unit.responses.at(-1)?.sha256 ?? null,
    at: unit.responses.length > 0 ? observedAt(unit) : now,
  };
}

function add(total: RunCounts, more: RunCounts): void {
  for (const name of Object.keys(total) as (keyof RunCounts)[]) total[name] += more[name];
}

// Codes of postgres.js and of PostgreSQL's classes 08 (connection) and 57P (shutdown): trying unit by unit would not help.
function isConnectionLoss(error: unknown): boolean {
  const code = String(((error as { cause?: { code?: string } }).cause ?? (error as { code?: string })).code ?? '');
  return /^(CONNECTION_|ECONN|08|57P)/.test(code);
}

function causeOf(error: unknown): string {
  const { cause, message } = error as { cause?: { message?: string }; message?: string };
  return cause?.message ?? message ?? String(error);
}
