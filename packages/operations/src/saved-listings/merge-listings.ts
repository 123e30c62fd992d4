import type { Listing } from '@pi/domain';
import type { SavedListings } from './read-saved-listings.ts';

/** A listing as several files state it together, and its marketplace. */
export interface MergedListing {
  marketplace: string;
  listing: Listing;
}

/**
 * One listing for each id of a marketplace: a store's own response comes before a list of others,
 * and each file adds the fields that those before lack. In the order of first mention.
 */
export function mergeListings(saved: readonly SavedListings[]): MergedListing[] {
  const merged = new Map<string, MergedListing>();
  for (const { marketplace, listings } of saved)
    for (const listing of listings) merged.set(`${marketplace}/${listing.externalId}`, { marketplace, listing });
  const ordered = [...saved].sort((a, b) => Number(a.isList) - Number(b.isList));
  const done = new Set<string>();
  for (const { marketplace, listings } of ordered)
    for (const listing of listings) {
      const key = `${marketplace}/${listing.externalId}`;
      const before = done.has(key) ? merged.get(key)?.listing : undefined;
      merged.set(key, { marketplace, listing: before ? filled(before, listing) : listing });
      done.add(key);
    }
  return [...merged.values()];
}

function filled(listing: Listing, other: Listing): Listing {
  const known = Object.entries(listing).filter(([, value]) => value !== undefined && value !== null);
  return { ...other, ...Object.fromEntries(known) } as Listing;
}
