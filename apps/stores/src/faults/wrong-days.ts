import { addDays } from '@pi/domain';
import { changedListings } from './changed-listings.ts';
import type { Fault } from './fault.ts';

export const copiedDay = {
  name: 'copied_day',
  does: 'answers as the day before',
  view: ({ shelf, day }) => ({ shelf, day: addDays(day, -1) }),
} as const satisfies Fault;

export const findStaleDay = {
  name: 'stale_day',
  does: 'moves on, but its numbers are those of the day before',
  view: ({ shelf, day }) => ({
    day,
    shelf: changedListings(shelf, (listing, today) => {
      const { generation, count, rating, ratingCount } = shelf.at(listing.slot, addDays(today, -1));
      return generation === listing.generation ? { ...listing, count, rating, ratingCount } : listing;
    }),
  }),
} as const satisfies Fault;
