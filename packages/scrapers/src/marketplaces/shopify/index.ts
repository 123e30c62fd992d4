import type { DiscoverContext, MarketplaceAdapter } from '../../contract.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { knownAndListed } from '../../shared/known-and-listed.ts';
import { sitemapPages } from '../../shared/sitemap.ts';
import { appUrl, handleInUrl } from './app-handle.ts';
import { info } from './info.ts';
import { parsePage } from './parse.ts';

const SITEMAP = 'https://apps.shopify.com/sitemap.xml';

/** The Shopify App Store. A unit of work is one app's page; its key is the app's handle. */
export const shopify: MarketplaceAdapter = {
  info,
  discover: (context) => knownAndListed(context, listedIds(context)),
  requests: (handle) => [{ url: appUrl(handle) }],
  parse: (responses) => combineResults(responses.map(parsePage)),
};

async function* listedIds(context: DiscoverContext): AsyncGenerator<string> {
  for await (const page of sitemapPages(SITEMAP, info.hosts, context)) {
    const handle = handleInUrl(page);
    if (handle) yield handle;
  }
}
