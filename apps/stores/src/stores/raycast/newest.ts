import type { Day } from '@pi/domain';
import type { Shelf } from '../../catalogue/catalogue.ts';
import type { ListingState } from '../../catalogue/listing.ts';

const A_DAY = 86_400;

/**
 * The listings with the newest releases, newest first; no more than `most` are in memory at once.
 */
export function newest(shelf: Shelf, day: Day, most: number): ListingState[] {
  const listings: ListingState[] = [];
  for (const listing of shelf.listed(day)) {
    listings.splice(listings.findLastIndex(({ updatedOn }) => updatedOn >= listing.updatedOn) + 1, 0, listing);
    if (listings.length > most) listings.pop();
    // The rest is older: there is no need to go through a million listings.
    if (listings.length === most && listings.at(-1)?.updatedOn === day) break;
  }
  return listings;
}

/** The moment of a listing's last release: of those of one day, the first slots' are the latest. */
export function releasedAt({ slot, updatedOn }: ListingState, { size }: Shelf): string {
  const second = Math.floor((A_DAY - 1) * (1 - slot / size));
  return new Date(Date.parse(updatedOn) + second * 1000).toISOString();
}
