import { isDeepStrictEqual } from 'node:util';
import type { MarketChangeRow, StoredContentChange } from '@pi/db/queries/listings/write-market-changes';

/**
 * What differs between the stored changes of plugins and those that their revisions show: stored
 * ones that they do not show, and new ones. A new one counts for the day of the stored changes of
 * its moment: a run may end after midnight.
 */
export function compareChanges(
  stored: readonly StoredContentChange[],
  found: readonly MarketChangeRow[],
): { stale: StoredContentChange[]; missing: MarketChangeRow[] } {
  const known = new Map(stored.map((change) => [keyOf(change), change]));
  const wanted = new Map(found.map((change) => [keyOf(change), change]));
  const days = new Map(stored.map((change) => [momentOf(change), change.day]));
  return {
    stale: stored.filter((change) => !isSame(change, wanted.get(keyOf(change)))),
    missing: [...wanted.values()]
      .filter((change) => !isSame(change, known.get(keyOf(change))))
      .map((change) => ({ ...change, day: days.get(momentOf(change)) ?? change.day })),
  };
}

function isSame(one: MarketChangeRow, other: MarketChangeRow | undefined): boolean {
  return other !== undefined && isDeepStrictEqual(one.details ?? null, other.details ?? null);
}

function keyOf({ kind, before, after, ...change }: MarketChangeRow): string {
  return JSON.stringify([momentOf(change), kind, before, after]);
}

function momentOf({ pluginId, at }: Pick<MarketChangeRow, 'pluginId' | 'at'>): string {
  return `${pluginId} ${at.getTime()}`;
}
