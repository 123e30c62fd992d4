import type { MarketplaceAdapter } from '../../contract.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { info } from './info.ts';
import { parseAnswer } from './parse.ts';
import { discoverPages, pageUrl } from './requests.ts';

/** Open VSX. A unit of work is one page of the search; see `pageUrl` for its key. */
export const openVsx: MarketplaceAdapter = {
  info,
  discover: discoverPages,
  requests: (key) => [{ url: pageUrl(key) }],
  parse: (responses) => combineResults(responses.map(parseAnswer)),
};
