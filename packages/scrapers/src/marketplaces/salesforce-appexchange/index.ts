import type { MarketplaceAdapter } from '../../contract.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { countedPages } from '../../shared/counted-pages.ts';
import { info } from './info.ts';
import { parseAnswer } from './parse.ts';
import { PAGE_SIZE, pageUrl, totalIn } from './requests.ts';

const PAGES = { first: { url: pageUrl('0') }, totalIn, pageSize: PAGE_SIZE, keyOf: String };

/**
 * The Salesforce AppExchange. A unit of work is one page of the list of apps; its key is the page's
 * number.
 */
export const salesforceAppexchange: MarketplaceAdapter = {
  info,
  discover: (context) => countedPages(PAGES, context),
  requests: (page) => [{ url: pageUrl(page) }],
  parse: (responses) => combineResults(responses.map(parseAnswer)),
};
