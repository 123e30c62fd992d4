import type { Day } from '@pi/domain';
import type { Shelf } from '../../catalogue/catalogue.ts';
import type { ListingState } from '../../catalogue/listing.ts';

const A_DAY = 86_400;

/** The listings that were released last, the newest first; at any time only so many are held. */
export function newest(shelf: Shelf, day: Day, most: number): ListingState[] {
  const kept: ListingState[] = [];
  for (const listing of shelf.listed(day)) {
    kept.splice(kept.findLastIndex(({ updatedOn }) => updatedOn >= listing.updatedOn) + 1, 0, listing);
    if (kept.length > most) kept.pop();
    // What is left is older: a million listings need not be looked through.
    if (kept.length === most && kept.at(-1)?.updatedOn === day) break;
  }
  return kept;
}

/** The moment of a listing's last release: of those of one day, the first slots' are the latest. */
export function releasedAt({ slot, updatedOn }: ListingState, { size }: Shelf): string {
  const second = Math.floor((A_DAY - 1) * (1 - slot / size));
  return new Date(Date.parse(updatedOn) + second * 1000).toISOString();
}
