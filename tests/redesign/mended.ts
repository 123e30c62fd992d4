import { getAdapter, type MarketplaceAdapter } from '@pi/scrapers';

const shopify = getAdapter('shopify');
const DATA = /(<script type="application\/ld\+json">)(.*?)(<\/script>)/gs;

/** The shipped adapter with a parser that knows a new format of the page's data and, for what was kept before, the old one. */
export function mended(inOldFormat: (data: unknown) => unknown): MarketplaceAdapter {
  const read = (page: string) =>
    page.replace(DATA, (_, open, data, close) => open + JSON.stringify(inOldFormat(JSON.parse(data))) + close);
  return {
    ...shopify,
    parse: (responses) => shopify.parse(responses.map((response) => ({ ...response, body: read(response.body) }))),
  };
}

/** `{"aggregateScore":{"scoreValue":4.5,"scoreCount":12}}`, where ratings are called scores. */
export function withRatings(data: unknown): unknown {
  const { aggregateScore: score, ...rest } = data as { aggregateScore?: { scoreValue: number; scoreCount: number } };
  return score ? { ...rest, aggregateRating: { ratingValue: score.scoreValue, ratingCount: score.scoreCount } } : rest;
}

/** `{"payload":{"data":{...}}}`, where the data moved two levels down. */
export function unwrapped(data: unknown): unknown {
  return (data as { payload?: { data: unknown } }).payload?.data ?? data;
}
