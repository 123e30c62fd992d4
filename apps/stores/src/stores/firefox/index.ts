import type { Day } from '@pi/domain';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { listedAt } from '../../listed-at.ts';
import { placedName, placeInName, placeOfNumber } from '../../place.ts';
import { json, type Reply, type SampleStore, text } from '../../store.ts';
import { wholeNumber } from '../../whole-number.ts';
import { addonOf } from './addon.ts';
import { type Facts, factsOf } from './facts.ts';
import { guidOf, placeInGuid } from './guid.ts';
import type { Wording } from './locale-text.ts';

const ROBOTS = '# Sample store\nUser-agent: *\nAllow: /api/\n';
const API = /^\/api\/v([45])\/addons\/(?:(search)|addon\/([^/]+))\/$/;
const DEFAULT_ON_PAGE = 25;
const MOST_ON_PAGE = 50;
// The search engine behind it goes no further.
const MOST_REACHABLE = 25_000;

/** Firefox Add-ons: the search and the details of versions 4 and 5 of the API. */
export const firefox: SampleStore = {
  name: 'firefox',
  hosts: ['addons.mozilla.org'],
  defaultSize: 150,
  reach: { from: 0.4, to: 7 },
  cumulative: false,
  worksIn: 'Firefox',
  externalId: guidOf,
  shownCount: (listing) => listing.count,
  answer(url, shelf, day) {
    if (url.pathname === '/robots.txt') return text(ROBOTS);
    const [, version, search, addon] = API.exec(url.pathname) ?? [];
    if (!version) return undefined;
    const wording: Wording = { version: version === '4' ? 4 : 5, lang: url.searchParams.get('lang') };
    return search ? searchPage(url, wording, shelf, day) : detailOf(decoded(addon ?? ''), wording, shelf, day);
  },
};

// The real search can begin with the most used; this one keeps the catalogue's order, as sorting would need all of it.
function searchPage(url: URL, wording: Wording, shelf: Shelf, day: Day): Reply {
  const page = wholeNumber(url.searchParams.get('page')) || 1;
  const pageSize = Math.min(wholeNumber(url.searchParams.get('page_size')) || DEFAULT_ON_PAGE, MOST_ON_PAGE);
  const count = shelf.listedCount(day);
  const pageCount = Math.max(1, Math.ceil(Math.min(count, MOST_REACHABLE) / pageSize));
  if (page > pageCount) return json({ detail: 'Invalid page.' }, 404);
  const found = shelf.page(day, (page - 1) * pageSize, pageSize).map((listing) => factsOf(shelf.seed, listing));
  return json({
    page_size: pageSize,
    page_count: pageCount,
    count,
    next: page < pageCount ? withPage(url, page + 1) : null,
    previous: page > 1 ? withPage(url, page - 1) : null,
    results: found.map((facts) => ({ ...addonOf(facts, wording), _score: null })),
  });
}

function detailOf(asked: string, wording: Wording, shelf: Shelf, day: Day): Reply {
  const facts = find(asked, shelf, day);
  return facts ? json(addonOf(facts, wording)) : json({ detail: 'Not found.' }, 404);
}

function find(asked: string, shelf: Shelf, day: Day): Facts | undefined {
  const place = /^\d{1,15}$/.test(asked) ? placeOfNumber(Number(asked)) : (placeInGuid(asked) ?? placeInName(asked));
  const listing = listedAt(place, shelf, day);
  if (!listing) return undefined;
  const facts = factsOf(shelf.seed, listing);
  return [facts.guid, placedName(listing), String(facts.number)].includes(asked) ? facts : undefined;
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
