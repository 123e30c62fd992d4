import type { DiscoverContext, MarketplaceAdapter } from '../../contract.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { knownAndListed } from '../../shared/known-and-listed.ts';
import { sitemapPages } from '../../shared/sitemap.ts';
import { detailUrl, idInUrl } from './extension-id.ts';
import { info } from './info.ts';
import { parsePage } from './parse.ts';
import { parseManifestFiles } from './parse-manifests.ts';

const SITEMAP = 'https://chromewebstore.google.com/sitemap';

/** The Chrome Web Store. A unit of work is one extension's page; its key is the extension's id. */
export const chromeWebStore: MarketplaceAdapter = {
  info,
  discover: (context) => knownAndListed(context, listedIds(context)),
  // One language for all, so that texts and categories compare from day to day.
  requests: (id) => [{ url: `${detailUrl(id)}?hl=en` }],
  parse: (responses) => combineResults(responses.map(parsePage)),
  parsers: { 'chrome-manifests': parseManifestFiles },
};

async function* listedIds(context: DiscoverContext): AsyncGenerator<string> {
  for await (const page of sitemapPages(SITEMAP, info.hosts, context)) {
    const id = page.includes('/detail/') ? idInUrl(page) : undefined;
    if (id) yield id;
  }
}
