import type { MarketplaceAdapter } from '../../contract.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { countedPages } from '../../shared/counted-pages.ts';
import { info } from './info.ts';
import { parsePage } from './parse.ts';
import { PAGE_SIZE, pageQuery, totalIn } from './query.ts';

const PAGES = { first: pageQuery('1'), totalIn, pageSize: PAGE_SIZE, keyOf: (page: number) => String(page + 1) };

/**
 * The Visual Studio Code Marketplace. A unit of work is one page of its extensions; its key is the
 * page's number.
 */
export const vsCode: MarketplaceAdapter = {
  info,
  discover: (context) => countedPages(PAGES, context),
  requests: (page) => [pageQuery(page)],
  parse: (responses) => combineResults(responses.map(parsePage)),
};
