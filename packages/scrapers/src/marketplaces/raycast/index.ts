import type { MarketplaceAdapter } from '../../contract.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { FEED_URL } from './feed.ts';
import { info } from './info.ts';
import { parseFeed } from './parse.ts';

/** The Raycast Store. A unit of work is one day's feed; its key is the UTC day. */
export const raycast: MarketplaceAdapter = {
  info,
  async *discover({ day }) {
    yield day;
  },
  requests: () => [{ url: FEED_URL }],
  parse: (responses) => combineResults(responses.map(parseFeed)),
};
