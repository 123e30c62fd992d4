import type { Day } from '@pi/domain';
import type { Shelf } from '../catalogue/catalogue.ts';
import type { ListingState } from '../catalogue/listing.ts';
import { changedListings } from './changed-listings.ts';
import type { Fault } from './fault.ts';

const SHARE_OF_IDS = 0.1;

export const idTakenOver = {
  name: 'id_taken_over',
  does: `shows another product of another company under ${SHARE_OF_IDS * 100} % of its ids`,
  view: ({ shelf, day }) => ({
    day,
    shelf: changedListings(shelf, (listing, today) =>
      listing.draw('id taken over') < SHARE_OF_IDS ? takenOver(listing, strangerTo(listing, shelf, today)) : listing,
    ),
  }),
} as const satisfies Fault;

// What ids are made of stays.
function takenOver({ slot, generation, firstSlug, listed, draw }: ListingState, by: ListingState): ListingState {
  return { ...by, slot, generation, firstSlug, listed, draw };
}

/** The next listing that shares no word of its name, nor of its company's, with this one. */
function strangerTo(listing: ListingState, shelf: Shelf, day: Day): ListingState {
  for (let step = 1; step < shelf.size; step++) {
    const other = shelf.at((listing.slot + step) % shelf.size, day);
    if (!wordsOf(other).some((word) => wordsOf(listing).includes(word))) return other;
  }
  return listing;
}

function wordsOf({ slug, company }: ListingState): string[] {
  return `${slug}-${company.handle}`.split('-');
}
