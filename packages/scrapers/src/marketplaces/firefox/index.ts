import type { MarketplaceAdapter } from '../../contract.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { countedPages } from '../../shared/counted-pages.ts';
import { info } from './info.ts';
import { parseAnswer, totalIn } from './parse.ts';
import { PAGE_SIZE, pageRequest } from './requests.ts';

/**
 * Firefox Add-ons. A unit of work is one page of the search; its key is the page's number, from 1.
 */
export const firefox: MarketplaceAdapter = {
  info,
  discover: (context) =>
    countedPages({ first: pageRequest('1'), totalIn, pageSize: PAGE_SIZE, keyOf: (page) => String(page + 1) }, context),
  requests: (page) => [pageRequest(page)],
  parse: (responses) => combineResults(responses.map(parseAnswer)),
};
