import { Parser } from 'htmlparser2';
import type { DiscoverContext } from '../contract.ts';

// A sitemap is three deep, with pictures and videos four; the parser takes time in the square of
// the depth.
const MAX_DEPTH = 16;

/** Addresses of a sitemap: pages (`<url>`) and further sitemaps (`<sitemap>`), in their order. */
export interface Sitemap {
  pages: string[];
  sitemaps: string[];
}

/** Reads a sitemap or a sitemap index (sitemaps.org); what is no sitemap has no addresses. */
export function readSitemap(xml: string): Sitemap {
  const found: Sitemap = { pages: [], sitemaps: [] };
  let into: string[] = found.pages;
  let loc: string | undefined;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        depth += 1;
        if (depth > MAX_DEPTH) parser.pause();
        if (name === 'url') into = found.pages;
        if (name === 'sitemap') into = found.sitemaps;
        if (name === 'loc') loc = '';
      },
      ontext(text) {
        if (loc !== undefined) loc += text;
      },
      onclosetag(name) {
        depth -= 1;
        if (name !== 'loc' || loc === undefined) return;
        into.push(loc.trim());
        loc = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}

/**
 * Every page address of a sitemap and of the sitemaps it names on its own host, each sitemap asked
 * for once.
 */
export async function* sitemapPages(url: string, context: Pick<DiscoverContext, 'fetch'>): AsyncGenerator<string> {
  const todo = [url];
  const seen = new Set(todo);
  for (let next = todo.shift(); next; next = todo.shift()) {
    const { pages, sitemaps } = readSitemap((await context.fetch({ url: next })).body);
    yield* pages;
    for (const further of sitemaps) {
      if (seen.has(further) || !isOnHostOf(url, further)) continue;
      seen.add(further);
      todo.push(further);
    }
  }
}

function isOnHostOf(url: string, other: string): boolean {
  return URL.canParse(other) && new URL(other).host === new URL(url).host;
}
