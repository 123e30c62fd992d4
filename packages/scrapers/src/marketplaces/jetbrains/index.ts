import type { MarketplaceAdapter } from '../../contract.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { countedPages } from '../../shared/counted-pages.ts';
import { info } from './info.ts';
import { parseAnswer } from './parse.ts';
import { PAGE_SIZE, pageUrl, totalIn } from './requests.ts';

const PAGES = {
  first: { url: pageUrl('0') },
  totalIn,
  pageSize: PAGE_SIZE,
  keyOf: (page: number) => String(page * PAGE_SIZE),
};

/**
 * The JetBrains Marketplace. A unit of work is one page of the list of plugins; its key is the
 * page's offset.
 */
export const jetbrains: MarketplaceAdapter = {
  info,
  discover: (context) => countedPages(PAGES, context),
  requests: (offset) => [{ url: pageUrl(offset) }],
  parse: (responses) => combineResults(responses.map(parseAnswer)),
};
