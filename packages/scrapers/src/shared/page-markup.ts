/** Text made safe to stand in HTML or XML, in content and in attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A value as JSON that may stand in an inline script. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');
}

/**
 * An inline data block of the stores' pages: `AF_initDataCallback({key: 'ds:0', hash: '1',
 * data:[…], sideChannel: {}});`.
 */
export function dataBlock(key: string, hash: number, data: unknown): string {
  return `<script class="${key}" nonce="sample">AF_initDataCallback({key: '${key}', hash: '${hash}', data:${scriptJson(data)}, sideChannel: {}});</script>`;
}

/** A sitemap of the addresses, in pieces. */
export function* sitemap(addresses: Iterable<string>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';
  for (const address of addresses) yield `<url><loc>${escapeHtml(address)}</loc></url>\n`;
  yield '</urlset>\n';
}

/** An index of these sitemaps. */
export function sitemapIndex(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<sitemap><loc>${escapeHtml(address)}</loc></sitemap>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`;
}

/** A day as the stores write it, e.g. `April 6, 2023`. */
export function longDate(day: string): string {
  return LONG_DATE.format(new Date(day));
}

/** A list without the nulls at its end; `least` entries stay. */
export function trimNulls<T>(list: T[], least = 0): T[] {
  const end = list.findLastIndex((entry) => entry !== null) + 1;
  return list.slice(0, Math.max(end, least));
}

const LONG_DATE = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
