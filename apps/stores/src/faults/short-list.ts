import type { Shelf } from '../catalogue/catalogue.ts';
import type { Fault } from './fault.ts';

const KEPT_EVERY = 10;

/** Only what is enumerated is short: a listing that is asked for by its id is there. */
export const shortList = {
  name: 'short_list',
  does: `has only every ${KEPT_EVERY}th listing in its lists, sitemaps and totals`,
  appliesTo: (store) => !store.knownIdsOnly,
  view: ({ shelf, day }) => ({ day, shelf: shortened(shelf) }),
} as const satisfies Fault;

function shortened(shelf: Shelf): Shelf {
  return {
    ...shelf,
    *listed(day) {
      let n = 0;
      for (const listing of shelf.listed(day)) if (n++ % KEPT_EVERY === 0) yield listing;
    },
    listedCount: (day) => Math.ceil(shelf.listedCount(day) / KEPT_EVERY),
    page: (day, offset, most) =>
      Array.from({ length: most }, (_, n) => shelf.page(day, (offset + n) * KEPT_EVERY, 1)).flat(),
  };
}
