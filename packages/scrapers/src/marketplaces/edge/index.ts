import type { MarketplaceAdapter } from '../../contract.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { info } from './info.ts';
import { parseProduct } from './parse.ts';

const DETAILS = 'https://microsoftedge.microsoft.com/addons/getproductdetailsbycrxid';

/** Edge Add-ons. A unit of work is the answer for one extension; its key is the extension's id. */
export const edge: MarketplaceAdapter = {
  info,
  async *discover(context) {
    yield* new Set(await context.knownIds());
  },
  // One language for all, so that texts compare from day to day.
  requests: (id) => [{ url: `${DETAILS}/${encodeURIComponent(id.toWellFormed())}?hl=en` }],
  parse: (responses) => combineResults(responses.map(parseProduct)),
};
