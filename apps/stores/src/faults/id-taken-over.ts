import { type Day, daysBetween } from '@pi/domain';
import type { Shelf } from '../catalogue/catalogue.ts';
import { type ListingState, listingOn } from '../catalogue/listing.ts';
import type { SampleStore } from '../store.ts';
import { changedListings } from './changed-listings.ts';
import type { Fault } from './fault.ts';

const SHARE_OF_IDS = 0.1;
/** Whose id is taken over has been there for a while. */
const KNOWN_DAYS = 30;
/**
 * Slots that tell whether a store makes ids of the names of makers: such an id goes with its maker.
 */
const TRIED = [0, 1, 2, 3];

export const idTakenOver = {
  name: 'id_taken_over',
  does: `shows another product of another company under ${SHARE_OF_IDS * 100} % of its ids`,
  appliesTo: (store) => TRIED.every((slot) => keepsId(store, slot)),
  view: ({ shelf, day }) => ({
    day,
    shelf: changedListings(shelf, (listing, today) =>
      isTakenOver(listing, today) ? takenOver(listing, strangerTo(listing, shelf, today)) : listing,
    ),
  }),
} as const satisfies Fault;

function isTakenOver({ draw, listedOn }: ListingState, today: Day): boolean {
  return draw('id taken over') < SHARE_OF_IDS && daysBetween(listedOn, today) >= KNOWN_DAYS;
}

function keepsId(store: SampleStore, slot: number): boolean {
  const listingIn = (one: number) => listingOn(1, store, one, 100, 20_000);
  const listing = listingIn(slot);
  return store.externalId(1, listing) === store.externalId(1, takenOver(listing, listingIn(slot + TRIED.length)));
}

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
