import { listSitemapCompanies, listSitemapPlugins } from '@pi/db/queries/catalogue/list-sitemap';
import { listQuarters } from '@pi/db/queries/report/list-quarters';
import { appUrl } from '@pi/domain/env';
import { marketplaceInfos } from '@pi/scrapers/info';
import { requestDb } from '#lib/db.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { settings } from '#lib/settings.ts';
import { LASTING_PAGES, sitemap } from '#lib/sitemap.ts';

/** One sitemap: `pages`, or `plugins-0`, `companies-0` and so on. */
export async function GET(_request: Request, { params }: RouteContext<'/sitemaps/[part]'>): Promise<Response> {
  const paths = await listPaths((await params).part);
  return paths ? sitemap(appUrl(settings()), paths) : new Response('There is no such sitemap.\n', { status: 404 });
}

async function listPaths(name: string): Promise<string[] | null> {
  if (name === 'pages') {
    const stores = marketplaceInfos.map((info) => `/marketplaces/${info.name}`);
    const reports = (await listQuarters(await requestDb())).map(({ quarter }) => `/reports/${quarter}`);
    return [...LASTING_PAGES, ...stores, ...reports];
  }
  const [, kind, number] = /^(plugins|companies)-(\d{1,5})$/.exec(name) ?? [];
  if (!kind) return null;
  const db = await requestDb();
  if (kind === 'plugins') return (await listSitemapPlugins(db, Number(number))).map(pluginPath);
  return (await listSitemapCompanies(db, Number(number))).map((slug) => `/companies/${encodeURIComponent(slug)}`);
}
