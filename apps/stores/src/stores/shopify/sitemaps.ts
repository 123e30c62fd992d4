import type { Day } from '@pi/domain';
import { shopify, sitemap, sitemapIndex } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { placedName } from '../../place.ts';
import { type Reply, xml } from '../../store.ts';

const { CATEGORIES, STORE } = shopify;

/** The most addresses a sitemap may have (sitemaps.org). */
const MAX_ADDRESSES = 50_000;
const SLOTS_OF_A_PART = MAX_ADDRESSES - CATEGORIES.length;
const PART = /^\/sitemap-(\d{1,4})\.xml$/;

/** The sitemap of the store: one file, or an index of parts where one would be too long. */
export function sitemapAt(pathname: string, shelf: Shelf, day: Day): Reply | undefined {
  const parts = Math.max(1, Math.ceil(shelf.size / SLOTS_OF_A_PART));
  if (pathname === '/sitemap.xml')
    return xml(parts === 1 ? sitemap(addresses(0, shelf, day)) : sitemapIndex(partAddresses(parts)));
  const part = PART.exec(pathname)?.[1];
  return part && Number(part) < parts ? xml(sitemap(addresses(Number(part), shelf, day))) : undefined;
}

function partAddresses(parts: number): string[] {
  return Array.from({ length: parts }, (_, part) => `${STORE}/sitemap-${part}.xml`);
}

function* addresses(part: number, shelf: Shelf, day: Day): Generator<string> {
  if (part === 0) for (const { path } of CATEGORIES) yield `${STORE}/categories/${path}`;
  const end = Math.min(shelf.size, (part + 1) * SLOTS_OF_A_PART);
  for (let slot = part * SLOTS_OF_A_PART; slot < end; slot++) {
    const listing = shelf.at(slot, day);
    if (listing.listed) yield `${STORE}/${placedName(listing)}`;
  }
}
