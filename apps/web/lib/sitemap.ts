/** Pages that are always there and that nothing is chosen on. */
export const LASTING_PAGES = [
  '/',
  '/plugins',
  '/changes',
  '/movers',
  '/niches',
  '/categories',
  '/companies',
  '/marketplaces',
  '/reports',
  '/check',
  '/services',
  '/methodology',
  '/about/data-sources',
  '/status',
  '/privacy',
  '/terms',
];

const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A sitemap of pages. @param paths of this site, encoded */
export function sitemap(base: URL, paths: readonly string[]): Response {
  return xml(`<urlset xmlns="${XMLNS}">${paths.map((path) => `<url>${loc(base, path)}</url>`).join('')}</urlset>`);
}

/** A list of sitemaps. @param paths of this site, encoded */
export function sitemapIndex(base: URL, paths: readonly string[]): Response {
  const parts = paths.map((path) => `<sitemap>${loc(base, path)}</sitemap>`).join('');
  return xml(`<sitemapindex xmlns="${XMLNS}">${parts}</sitemapindex>`);
}

function loc(base: URL, path: string): string {
  return `<loc>${new URL(path, base).href.replaceAll('&', '&amp;').replaceAll("'", '&apos;')}</loc>`;
}

function xml(body: string): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
