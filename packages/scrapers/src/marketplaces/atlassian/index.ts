import type { MarketplaceAdapter } from '../../contract.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { countedPages } from '../../shared/counted-pages.ts';
import { info } from './info.ts';
import { parsePage } from './parse.ts';
import { PAGE_SIZE, pageUrl, totalIn } from './requests.ts';

const PAGES = {
  first: { url: pageUrl('0') },
  totalIn,
  pageSize: PAGE_SIZE,
  keyOf: (page: number) => String(page * PAGE_SIZE),
};

/**
 * The Atlassian Marketplace. A unit of work is one page of the list of apps; its key is the page's
 * offset.
 */
export const atlassian: MarketplaceAdapter = {
  info,
  discover: (context) => countedPages(PAGES, context),
  requests: (offset) => [{ url: pageUrl(offset) }],
  parse: (responses) => combineResults(responses.map(parsePage)),
};
