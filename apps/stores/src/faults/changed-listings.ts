import type { Day } from '@pi/domain';
import type { Shelf } from '../catalogue/catalogue.ts';
import type { ListingState } from '../catalogue/listing.ts';

/** The shelf with every listing changed, wherever it is asked for. */
export function changedListings(shelf: Shelf, change: (listing: ListingState, day: Day) => ListingState): Shelf {
  return {
    ...shelf,
    at: (slot, day) => change(shelf.at(slot, day), day),
    *listed(day) {
      for (const listing of shelf.listed(day)) yield change(listing, day);
    },
    page: (day, offset, most) => shelf.page(day, offset, most).map((listing) => change(listing, day)),
  };
}
