import type { Tx } from '@pi/db';
import { describeDatabaseError, isDiskFull, isTransientError } from '@pi/db';
import type { FieldStats } from '@pi/db/queries/health/fold-field-stats';
import type { Problem } from '@pi/domain';
import { emptyTally, type FieldTally, tallyChanges, tallyObservations } from '../quality/field-tally.ts';
import { type CheckedNumbers, type CheckedRun, checkNumbers } from './check-numbers.ts';
import type { Observation } from './plan.ts';
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
 * Stores observations in chunks, without their numbers where these are rejected. A chunk that the
 * database refuses is halved until the refused listing is isolated: it becomes a problem, and the
 * others are stored.
 * @throws transient errors of the database, and that its disk is full
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
  const waiting = [checked.observations];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const batch = next;
    try {
      const { listings, revisions, changes, newDays, changedFields } = await tx.transaction((savepoint) =>
        storeKnown(savepoint, batch, known, options),
      );
      tallyChanges(tally, changedFields);
      total.counts.listings += listings;
      total.counts.revisions += revisions;
      total.counts.changes += changes;
      if (newDays !== undefined) total.counts.newDays = (total.counts.newDays ?? 0) + newDays;
    } catch (error) {
      if (isTransientError(error) || isDiskFull(error)) throw error;
      if (batch.length > 1) {
        const middle = Math.ceil(batch.length / 2);
        waiting.unshift(batch.slice(0, middle), batch.slice(middle));
      } else {
        total.problems.push(refusal(batch[0], error));
      }
    }
  }
}

// A list that changes while it is read has some plugins on two pages: the later page counts.
function onePerPlugin(observations: readonly Observation[]): Observation[] {
  const sorted = observations.toSorted((a, b) => a.observedAt.getTime() - b.observedAt.getTime());
  return [...new Map(sorted.map((one) => [one.listing.externalId, one])).values()];
}

function refusal(observation: Observation | undefined, error: unknown): Problem {
  const { externalId, url } = observation?.listing ?? {};
  return { kind: 'storage_error', message: `the database refused: ${describeDatabaseError(error)}`, externalId, url };
}
