import type { DiscoverContext, StoreResponse } from '../../contract.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { SearchPage } from './format.ts';

const PAGE_SIZE = 100;
// After these a search is empty (see the rules in info.ts).
const MAX_RESULTS = 10_000;
// A longer list is cut off: a day's run is bounded.
const MAX_EXTENSIONS = 5_000_000;
const FROM_THE_END = 'asc-';

/**
 * The address of a page. Its key is the offset in the list, the most downloaded first, or `asc-`
 * and the offset from the end.
 */
export function pageUrl(key: string): string {
  const fromTheEnd = key.startsWith(FROM_THE_END);
  const offset = encodeURIComponent((fromTheEnd ? key.slice(FROM_THE_END.length) : key).toWellFormed());
  const order = fromTheEnd ? 'asc' : 'desc';
  return `https://open-vsx.org/api/-/search?size=${PAGE_SIZE}&offset=${offset}&sortBy=downloadCount&sortOrder=${order}`;
}

/**
 * The keys of all pages. Where the search is longer than the store lets it be read, the rest is
 * read from its end; one request checks whether the limit still exists.
 */
export async function* discoverPages({ fetch }: Pick<DiscoverContext, 'fetch'>): AsyncGenerator<string> {
  const first = read(await fetch({ url: pageUrl('0') }));
  const total = Math.min(first?.totalSize ?? 0, MAX_EXTENSIONS);
  // At least one: as a unit of work it reports what is wrong with it.
  yield* offsets(0, Math.min(Math.max(total, 1), MAX_RESULTS));
  if (total <= MAX_RESULTS) return;
  const behind = read(await fetch({ url: pageUrl(String(MAX_RESULTS)) }));
  if (behind?.extensions.length) yield* offsets(MAX_RESULTS, total);
  else for (const offset of offsets(0, Math.min(total - MAX_RESULTS, MAX_RESULTS))) yield FROM_THE_END + offset;
}

/**
 * How many extensions no page has. The first page from the end tells: it is asked for where the
 * other end does not reach all; of any other page, 0.
 */
export function countUnreachable({ url }: StoreResponse, total: number | null | undefined): number {
  return url === pageUrl(`${FROM_THE_END}0`) ? Math.max(0, (total ?? 0) - 2 * MAX_RESULTS) : 0;
}

function* offsets(from: number, to: number): Generator<string> {
  for (let offset = from; offset < to; offset += PAGE_SIZE) yield String(offset);
}

function read(page: StoreResponse) {
  return SearchPage.safeParse(jsonBody(page)).data;
}
