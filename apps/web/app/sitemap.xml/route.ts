import { countSitemapParts } from '@pi/db/queries/catalogue/list-sitemap';
import { appUrl } from '@pi/domain/env';
import { requestDb } from '#lib/db.ts';
import { settings } from '#lib/settings.ts';
import { sitemapIndex } from '#lib/sitemap.ts';

/** The list of all sitemaps, each of at most 10,000 addresses. */
export async function GET(): Promise<Response> {
  const parts = await countSitemapParts(await requestDb());
  const paths = Object.entries(parts).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, part) => `/sitemaps/${kind}-${part}`),
  );
  return sitemapIndex(appUrl(settings()), ['/sitemaps/pages', ...paths]);
}
