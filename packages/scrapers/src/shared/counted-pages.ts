import type { DiscoverContext, StoreRequest, StoreResponse } from '../contract.ts';

export interface CountedPages {
  /** The request for the first page. */
  first: StoreRequest;
  /** How many entries the whole list has, as a page says; undefined where it does not. */
  totalIn(page: StoreResponse): number | undefined;
  pageSize: number;
  /** The unit key of a page, counted from 0. */
  keyOf(page: number): string;
}

// A list that claims more is not believed: a day's run is bounded.
const MAX_PAGES = 100_000;

/**
 * The unit keys of all pages of a list whose first page tells how long it is. Where it does not tell, the first page is
 * the only one: read as a unit of work, it tells what is wrong with it.
 */
export async function* countedPages(
  { first, totalIn, pageSize, keyOf }: CountedPages,
  context: Pick<DiscoverContext, 'fetch'>,
): AsyncGenerator<string> {
  const total = totalIn(await context.fetch(first)) ?? 0;
  const pages = Math.min(Math.max(1, Math.ceil(total / pageSize)), MAX_PAGES);
  for (let page = 0; page < pages; page += 1) yield keyOf(page);
}
