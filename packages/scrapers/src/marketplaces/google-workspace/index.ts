import type { DiscoverContext, MarketplaceAdapter } from '../../contract.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { sitemapPages } from '../../shared/sitemap.ts';
import { appUrl, idInUrl } from './app-id.ts';
import { appIdsIn } from './app-ids-in.ts';
import { info } from './info.ts';
import { parsePage } from './parse.ts';

const SITEMAP = 'https://workspace.google.com/marketplace/sitemap.xml';

/**
 * The Google Workspace Marketplace. A unit of work is one app's page; its key is the numeric app
 * id.
 */
export const googleWorkspace: MarketplaceAdapter = {
  info,
  async *discover(context) {
    const known = new Set(await context.knownIds());
    yield* known;
    for await (const id of listedIds(context)) {
      if (known.has(id)) continue;
      known.add(id);
      yield id;
    }
  },
  requests: (id) => [{ url: appUrl(id) }],
  parse: (responses) => combineResults(responses.map(parsePage)),
};

async function* listedIds(context: DiscoverContext): AsyncGenerator<string> {
  for await (const page of sitemapPages(SITEMAP, context)) {
    const id = idInUrl(page);
    if (id) yield id;
    if (page.includes('/marketplace/category/')) yield* appIdsIn((await context.fetch({ url: page })).body);
  }
}
