import { changedListings } from './changed-listings.ts';
import type { Fault } from './fault.ts';

const LEFT = 0.3;

export const fallingCounters = {
  name: 'falling_counters',
  does: `shows ${LEFT * 100} % of all counts`,
  view: ({ shelf, day }) => ({
    day,
    shelf: changedListings(shelf, (listing) => {
      const ratingCount = Math.floor(listing.ratingCount * LEFT);
      const rating = ratingCount === 0 ? null : listing.rating;
      return { ...listing, count: Math.floor(listing.count * LEFT), rating, ratingCount };
    }),
  }),
} as const satisfies Fault;
