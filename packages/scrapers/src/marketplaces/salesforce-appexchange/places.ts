import { z } from 'zod';
import type { StoreResponse } from '../../contract.ts';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { isObject } from '../../shared/is-object.ts';
import { queryOf } from '../../shared/query-of.ts';
import type { ListPage } from './answers.ts';

const Query = z.object({ page: z.coerce.number().int().nonnegative(), pageSize: z.coerce.number().int().positive() });

/**
 * The places of the apps of a page in the whole list, by the page's own address, and whether the
 * page features an app besides.
 */
export function placesOf({ listings, featured }: z.infer<typeof ListPage>, response: StoreResponse) {
  const query = Query.safeParse(Object.fromEntries(queryOf(response))).data;
  const ids = listings.map(idOf);
  const placements = featured && new Map(featured.map((one) => [idOf(one), placementOf(one)]));
  return (id: string): Pick<ListingDraft, 'rank' | 'placement'> => ({
    rank: query && query.page * query.pageSize + ids.indexOf(id) + 1,
    placement: placements && (placements.get(id) ?? null),
  });
}

function idOf(app: unknown): unknown {
  return isObject(app) ? app.oafId : undefined;
}

function placementOf(app: unknown): 'featured' | 'sponsored' {
  return isObject(app) && app.sponsored === true ? 'sponsored' : 'featured';
}
