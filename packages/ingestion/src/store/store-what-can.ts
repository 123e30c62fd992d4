import type { Tx } from '@pi/db';
import type { Problem } from '@pi/domain';
import { databaseReason, isPassing } from './database-reason.ts';
import type { Observation } from './plan.ts';
import { type StoreCounts, type StoreOptions, storeListings } from './store-listings.ts';

const CHUNK = 5000;

/**
 * Stores observations in chunks. A chunk that the database refuses is halved until what it refuses is alone: that becomes a
 * problem, and the rest is stored.
 * @throws what the database throws when it is the connection's or another session's doing
 */
export async function storeWhatCan(
  tx: Tx,
  observations: readonly Observation[],
  options: StoreOptions,
): Promise<{ counts: StoreCounts; problems: Problem[] }> {
  const total = { counts: { listings: 0, revisions: 0, events: 0 }, problems: [] as Problem[] };
  const distinct = onePerPlugin(observations);
  const waiting: (readonly Observation[])[] = [];
  for (let start = 0; start < distinct.length; start += CHUNK) waiting.push(distinct.slice(start, start + CHUNK));
  for (let chunk = waiting.shift(); chunk; chunk = waiting.shift()) {
    const batch = chunk;
    try {
      const { listings, revisions, events } = await tx.transaction((savepoint) =>
        storeListings(savepoint, batch, options),
      );
      total.counts.listings += listings;
      total.counts.revisions += revisions;
      total.counts.events += events;
    } catch (error) {
      if (isPassing(error)) throw error;
      if (batch.length > 1) {
        const middle = Math.ceil(batch.length / 2);
        waiting.unshift(batch.slice(0, middle), batch.slice(middle));
      } else {
        total.problems.push(refusal(batch[0], error));
      }
    }
  }
  return total;
}

// Pages of a list that moves while it is read name some plugins twice: the later page counts.
function onePerPlugin(observations: readonly Observation[]): Observation[] {
  const sorted = observations.toSorted((a, b) => a.observedAt.getTime() - b.observedAt.getTime());
  return [...new Map(sorted.map((one) => [one.listing.externalId, one])).values()];
}

function refusal(observation: Observation | undefined, error: unknown): Problem {
  const { externalId, url } = observation?.listing ?? {};
  return { kind: 'storage_error', message: `the database refused: ${databaseReason(error)}`, externalId, url };
}
