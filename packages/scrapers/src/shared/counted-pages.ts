import type { DiscoverContext, StoreRequest, StoreResponse } from '../contract.ts';

export interface CountedPages {
  /** The request for the first page. */
  first: StoreRequest;
  /** The number of entries in the whole list, as a page has it; undefined where it does not. */
  totalIn(page: StoreResponse): number | undefined;
  pageSize: number;
  /** The unit key of a page, counted from 0. */
  keyOf(page: number): string;
}

// A longer list is cut off: a day's run is bounded.
const MAX_PAGES = 100_000;

/**
 * The unit keys of all pages of a list whose first page has its length. Without a length the first
 * page is the only one: as a unit of work it reports what is wrong with it.
 */
export async function* countedPages(
  { first, totalIn, pageSize, keyOf }: CountedPages,
  context: Pick<DiscoverContext, 'fetch'>,
): AsyncGenerator<string> {
  const total = totalIn(await context.fetch(first)) ?? 0;
  const pages = Math.min(Math.max(1, Math.ceil(total / pageSize)), MAX_PAGES);
  for (let page = 0; page < pages; page += 1) yield keyOf(page);
}
