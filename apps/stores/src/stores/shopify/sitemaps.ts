import type { Day } from '@pi/domain';
import { sitemap } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { placedName } from '../../place.ts';
import { type Reply, xml } from '../../store.ts';
import { CATEGORIES, STORE } from './facts.ts';

/** The most addresses a sitemap may have (sitemaps.org). */
const MOST_ADDRESSES = 50_000;
const SLOTS_OF_A_PART = MOST_ADDRESSES - CATEGORIES.length;
const PART = /^\/sitemap-(\d{1,4})\.xml$/;

/** The sitemap of the store: one file, or an index of parts where one would be too long. */
export function sitemapAt(pathname: string, shelf: Shelf, day: Day): Reply | undefined {
  const parts = Math.max(1, Math.ceil(shelf.size / SLOTS_OF_A_PART));
  if (pathname === '/sitemap.xml') return xml(parts === 1 ? sitemap(addresses(0, shelf, day)) : index(parts));
  const part = PART.exec(pathname)?.[1];
  return part && Number(part) < parts ? xml(sitemap(addresses(Number(part), shelf, day))) : undefined;
}

function* index(parts: number): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';
  for (let part = 0; part < parts; part++) yield `<sitemap><loc>${STORE}/sitemap-${part}.xml</loc></sitemap>\n`;
  yield '</sitemapindex>\n';
}

function* addresses(part: number, shelf: Shelf, day: Day): Generator<string> {
  if (part === 0) for (const { path } of CATEGORIES) yield `${STORE}/categories/${path}`;
  const end = Math.min(shelf.size, (part + 1) * SLOTS_OF_A_PART);
  for (let slot = part * SLOTS_OF_A_PART; slot < end; slot++) {
    const listing = shelf.at(slot, day);
    if (listing.listed) yield `${STORE}/${placedName(listing)}`;
  }
}
