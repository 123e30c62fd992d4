import type { Day } from '@pi/domain';
import { firefox as pages } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { listedAt } from '../../listed-at.ts';
import { placeInName, placeOfNumber } from '../../place.ts';
import { json, type Reply, type SampleStore, text } from '../../store.ts';
import { wholeNumber } from '../../whole-number.ts';
import { factsOf, TOPICS } from './facts.ts';
import { guidOf, placeInGuid } from './guid.ts';

const ROBOTS = '# Sample store\nUser-agent: *\nAllow: /api/\n';
const API = /^\/api\/v([45])\/addons\/(?:(search)|addon\/([^/]+))\/$/;
const DEFAULT_ON_PAGE = 25;
const MAX_ON_PAGE = 50;
// The real search returns no more results.
const MAX_REACHABLE = 25_000;

/** Firefox Add-ons: the search and the details of versions 4 and 5 of the API. */
export const firefox: SampleStore = {
  name: 'firefox',
  hosts: ['addons.mozilla.org'],
  defaultSize: 150,
  reach: { from: 0.4, to: 7 },
  cumulative: false,
  worksIn: 'Firefox',
  topics: TOPICS,
  externalId: guidOf,
  shownCount: (listing) => listing.count,
  answer(url, shelf, day) {
    if (url.pathname === '/robots.txt') return text(ROBOTS);
    const [, version, search, addon] = API.exec(url.pathname) ?? [];
    if (!version) return undefined;
    const wording: pages.Wording = { version: version === '4' ? 4 : 5, lang: url.searchParams.get('lang') };
    return search ? searchPage(url, wording, shelf, day) : detailOf(decoded(addon ?? ''), wording, shelf, day);
  },
};

// The real search can begin with the most used; this one keeps the catalogue's order, as sorting
// would need all of it.
function searchPage(url: URL, wording: pages.Wording, shelf: Shelf, day: Day): Reply {
  const page = wholeNumber(url.searchParams.get('page')) || 1;
  const pageSize = Math.min(wholeNumber(url.searchParams.get('page_size')) || DEFAULT_ON_PAGE, MAX_ON_PAGE);
  const count = shelf.listedCount(day);
  const pageCount = Math.max(1, Math.ceil(Math.min(count, MAX_REACHABLE) / pageSize));
  if (page > pageCount) return json(pages.INVALID_PAGE, 404);
  const found = shelf.page(day, (page - 1) * pageSize, pageSize).map((listing) => factsOf(shelf.seed, listing));
  const next = page < pageCount ? withPage(url, page + 1) : null;
  const previous = page > 1 ? withPage(url, page - 1) : null;
  return json(pages.searchPage(found, wording, { pageSize, pageCount, count, next, previous }));
}

function detailOf(asked: string, wording: pages.Wording, shelf: Shelf, day: Day): Reply {
  const facts = find(asked, shelf, day);
  return facts ? json(pages.addon(facts, wording)) : json(pages.NOT_FOUND, 404);
}

function find(asked: string, shelf: Shelf, day: Day): pages.AddonFacts | undefined {
  const place = /^\d{1,15}$/.test(asked) ? placeOfNumber(Number(asked)) : (placeInGuid(asked) ?? placeInName(asked));
  const listing = listedAt(place, shelf, day);
  if (!listing) return undefined;
  const facts = factsOf(shelf.seed, listing);
  return [facts.guid, facts.slug, String(facts.id)].includes(asked) ? facts : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function withPage(url: URL, page: number): string {
  const other = new URL(url);
  other.searchParams.set('page', String(page));
  return other.href;
}
