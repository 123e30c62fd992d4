import type { DiscoverContext, MarketplaceAdapter } from '../../contract.ts';
import { FetchError } from '../../fetcher/fetch-error.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { knownAndListed } from '../../shared/known-and-listed.ts';
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
  discover: (context) => knownAndListed(context, listedIds(context)),
  requests: (id) => [{ url: appUrl(id) }],
  parse: (responses) => combineResults(responses.map(parsePage)),
};

async function* listedIds(context: DiscoverContext): AsyncGenerator<string> {
  let firstError: FetchError | undefined;
  for await (const page of sitemapPages(SITEMAP, info.hosts, context)) {
    const id = idInUrl(page);
    if (id) yield id;
    if (!page.includes('/marketplace/category/')) continue;
    // A category that cannot be read does not keep the others from being read.
    const category = await context.fetch({ url: page }).catch((error: unknown) => {
      if (!(error instanceof FetchError)) throw error;
      firstError ??= error;
    });
    if (category) yield* appIdsIn(category.body);
  }
  if (firstError) throw firstError;
}
