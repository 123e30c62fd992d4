import type { MarketplaceAdapter } from '../../contract.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { sitemapPages } from '../../shared/sitemap.ts';
import { appUrl, handleInUrl } from './app-handle.ts';
import { info } from './info.ts';
import { parsePage } from './parse.ts';

const SITEMAP = 'https://apps.shopify.com/sitemap.xml';

/** The Shopify App Store. A unit of work is one app's page; its key is the app's handle. */
export const shopify: MarketplaceAdapter = {
  info,
  async *discover(context) {
    const known = new Set(await context.knownIds());
    yield* known;
    for await (const page of sitemapPages(SITEMAP, context)) {
      const handle = handleInUrl(page);
      if (!handle || known.has(handle)) continue;
      known.add(handle);
      yield handle;
    }
  },
  requests: (handle) => [{ url: appUrl(handle) }],
  parse: (responses) => combineResults(responses.map(parsePage)),
};
