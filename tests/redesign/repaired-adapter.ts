import { getAdapter, type MarketplaceAdapter } from '@pi/scrapers';

const shopify = getAdapter('shopify');
const DATA = /(<script type="application\/ld\+json">)(.*?)(<\/script>)/gs;

/**
 * The adapter with a parser for a new format of the page's data, and for the old one in the
 * archive.
 */
export function repairedAdapter(toOldFormat: (data: unknown) => unknown): MarketplaceAdapter {
  const read = (page: string) =>
    page.replace(DATA, (_, open, data, close) => open + JSON.stringify(toOldFormat(JSON.parse(data))) + close);
  return {
    ...shopify,
    parse: (responses) => shopify.parse(responses.map((response) => ({ ...response, body: read(response.body) }))),
  };
}

/** Converts `{"aggregateScore":{"scoreValue":4.5,"scoreCount":12}}` to ratings. */
export function scoresToRatings(data: unknown): unknown {
  const { aggregateScore: score, ...rest } = data as { aggregateScore?: { scoreValue: number; scoreCount: number } };
  return score ? { ...rest, aggregateRating: { ratingValue: score.scoreValue, ratingCount: score.scoreCount } } : rest;
}

/** Converts `{"payload":{"data":{...}}}`: the data moved two levels down. */
export function unwrapData(data: unknown): unknown {
  return (data as { payload?: { data: unknown } }).payload?.data ?? data;
}
