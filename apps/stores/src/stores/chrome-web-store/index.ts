import type { Day } from '@pi/domain';
import { chromeWebStore as pages, sitemap, sitemapIndex } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { html, type Reply, type SampleStore, text, xml } from '../../store.ts';
import { TOPICS } from './categories.ts';
import { factsOf, reviewFacts, shownUsers, showsContact } from './facts.ts';
import { idOf, placeOf } from './id.ts';
import { ROBOTS } from './robots.ts';

const RELATED = 12;
const HOME_ITEMS = 24;
const REVIEWS_ON_PAGE = 3;
const MIN_SHARDS = 3;
const SLOTS_PER_SHARD = 20_000;
const LISTINGS_AT_ONCE = 500;

export const chromeWebStore: SampleStore = {
  name: 'chrome-web-store',
  hosts: ['chromewebstore.google.com'],
  homePath: '/',
  defaultSize: 240,
  worksIn: 'Chrome',
  topics: TOPICS,
  showsContact,
  reach: { from: 0.6, to: 7.6 },
  cumulative: false,
  externalId: idOf,
  shownCount: shownUsers,
  shownKind: (shown) => (shown < 1000 ? 'exact' : 'rounded'),
  answer(url, shelf, day) {
    const { pathname, searchParams } = url;
    if (pathname === '/robots.txt') return text(ROBOTS);
    if (pathname === '/sitemap') return sitemapOf(searchParams.get('shard'), shelf, day);
    if (pathname === '/') return html(pages.homePage(listedFacts(shelf, day, 0, HOME_ITEMS)));
    const detail = /^\/detail\/(?:[^/]+\/)?([a-p]{32})$/.exec(pathname);
    return detail?.[1] ? detailOf(detail[1], pathname, shelf, day) : html('<h1>404. That’s an error.</h1>', 404);
  },
};

function detailOf(id: string, pathname: string, shelf: Shelf, day: Day): Reply {
  const place = placeOf(shelf.seed, id);
  const current = place && place.slot < shelf.size ? shelf.at(place.slot, day) : null;
  if (!place || !current || place.generation > current.generation)
    return html(pages.homePage(listedFacts(shelf, day, 0, HOME_ITEMS)));
  if (place.generation < current.generation || !current.listed)
    return html(pages.unavailablePage(pathname.replace('/detail/', ''), id));
  const facts = factsOf(shelf.seed, current);
  const related =
    facts.kind === 'extension' ? listedFacts(shelf, day, place.slot + 1, RELATED).filter(isPresentable) : [];
  return html(pages.detailPage(facts, related, reviewFacts(shelf.seed, current, day, REVIEWS_ON_PAGE)));
}

/** Up to `most` listed items from a slot on, going round at the end. */
function listedFacts(shelf: Shelf, day: Day, from: number, most: number): pages.ItemFacts[] {
  return Array.from({ length: Math.min(most, shelf.size - 1) }, (_, n) => shelf.at((from + n) % shelf.size, day))
    .filter((listing) => listing.listed)
    .map((listing) => factsOf(shelf.seed, listing));
}

// The store shows only related extensions with a picture and users.
function isPresentable(facts: pages.ItemFacts): boolean {
  return facts.kind === 'extension' && facts.icon !== null && facts.users !== null;
}

function sitemapOf(shard: string | null, shelf: Shelf, day: Day): Reply {
  const shards = Math.max(MIN_SHARDS, Math.ceil(shelf.size / SLOTS_PER_SHARD));
  if (shard === null) return xml(sitemapIndex(shardAddresses(shards)));
  const number = Number(shard);
  return Number.isInteger(number) && number >= 0 && number < shards
    ? xml(sitemap(addresses(number, shards, shelf, day)))
    : text('no such shard\n', 404);
}

function shardAddresses(shards: number): string[] {
  return Array.from({ length: shards }, (_, n) => `${pages.STORE}/sitemap?shard=${n}`);
}

function* addresses(shard: number, shards: number, shelf: Shelf, day: Day): Generator<string> {
  if (shard === 0) yield `${pages.STORE}/category/extensions`;
  const each = Math.ceil(shelf.listedCount(day) / shards);
  const end = (shard + 1) * each;
  for (let from = shard * each; from < end; from += LISTINGS_AT_ONCE)
    for (const listing of shelf.page(day, from, Math.min(LISTINGS_AT_ONCE, end - from)))
      yield `${pages.STORE}/detail/${pages.pathOf(factsOf(shelf.seed, listing))}`;
}
