import type { Tx } from '@pi/db';
import type { FieldStats } from '@pi/db/queries/health/fold-field-stats';
import type { Problem } from '@pi/domain';
import { withoutNumbers } from '../quality/compare-numbers.ts';
import { emptyTally, type FieldTally, tallyChanges, tallyObservations } from '../quality/field-tally.ts';
import { type CheckedNumbers, type CheckedRun, checkNumbers } from './check-numbers.ts';
import { isolateRefused } from './isolate-refused.ts';
import type { Observation } from './plan.ts';
import { refusalOf } from './refusal-of.ts';
import { lockPluginsOf, type StoreCounts, type StoreOptions, storeKnown } from './store-listings.ts';

const CHUNK = 5000;

type Options = StoreOptions & {
  /** The run whose numbers are checked; null where all numbers are accepted. */
  checked: CheckedRun | null;
};

export interface IsolatedStoreResult {
  counts: StoreCounts & Pick<CheckedNumbers, 'compared' | 'moved'>;
  /** Problems of one listing each, or, without an `externalId`, of all listings. */
  problems: Problem[];
  /** How often each field was found; empty where numbers are not checked. */
  fields: FieldStats[];
}

/**
 * Stores observations in chunks, without their numbers where these are rejected. A listing that the
 * database refuses becomes a problem, and the others are stored.
 * @throws what `isolateRefused` throws
 */
export async function storeIsolatingFailures(
  tx: Tx,
  observations: readonly Observation[],
  options: Options,
): Promise<IsolatedStoreResult> {
  const total: IsolatedStoreResult = {
    counts: { listings: 0, revisions: 0, changes: 0, compared: 0, moved: 0, ...(options.source && { newDays: 0 }) },
    problems: [],
    fields: [],
  };
  const tally = emptyTally();
  const distinct = onePerPlugin(observations);
  for (let start = 0; start < distinct.length; start += CHUNK)
    await storeChunk(tx, distinct.slice(start, start + CHUNK), options, total, tally);
  return { ...total, fields: options.checked ? Object.values(tally) : [] };
}

async function storeChunk(
  tx: Tx,
  chunk: readonly Observation[],
  options: Options,
  total: IsolatedStoreResult,
  tally: FieldTally,
): Promise<void> {
  const known = await lockPluginsOf(tx, chunk, options);
  const unchecked: CheckedNumbers = { observations: chunk, compared: 0, moved: 0 };
  const fellBefore = total.problems.some(({ kind }) => kind === 'falling_counts');
  const checked = options.checked ? await checkNumbers(tx, options.checked, chunk, known, fellBefore) : unchecked;
  if (options.checked) tallyObservations(tally, chunk, known);
  total.counts.compared += checked.compared;
  total.counts.moved += checked.moved;
  if (checked.problem) total.problems.push(checked.problem);
  const { results, refused } = await isolateRefused(tx, checked.observations.map(withoutWithheld), (savepoint, some) =>
    storeKnown(savepoint, some, known, options),
  );
  for (const { listings, revisions, changes, newDays, changedFields } of results) {
    tallyChanges(tally, changedFields);
    total.counts.listings += listings;
    total.counts.revisions += revisions;
    total.counts.changes += changes;
    if (newDays !== undefined) total.counts.newDays = (total.counts.newDays ?? 0) + newDays;
  }
  total.problems.push(...refused.map(({ row, reason }) => refusalOf(row.listing, reason)));
}

function withoutWithheld(observation: Observation): Observation {
  const { listing, withheld = [] } = observation;
  return withheld.length > 0 ? { ...observation, listing: withoutNumbers(listing, withheld) } : observation;
}

// A list that changes while it is read has some plugins on two pages: the later page counts.
function onePerPlugin(observations: readonly Observation[]): Observation[] {
  const sorted = observations.toSorted((a, b) => a.observedAt.getTime() - b.observedAt.getTime());
  return [...new Map(sorted.map((one) => [one.listing.externalId, one])).values()];
}
