import type { Day } from '@pi/domain';
import { openVsx as pages } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { EDITOR_TOPICS } from '../../catalogue/editor-categories.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { findPublished } from '../../find-published.ts';
import { placedName } from '../../place.ts';
import { json, OPEN_ROBOTS, type Reply, type SampleStore, text } from '../../store.ts';
import { wholeNumber } from '../../whole-number.ts';
import { factsOf } from './facts.ts';

// Results after these are not returned, whatever the total says, as in the search that the registry
// is built on.
const RESULT_WINDOW = 10_000;
const DEFAULT_SIZE = 18;
const EXTENSION = /^\/api\/([^/]+)\/([^/]+)$/;

export const openVsx: SampleStore = {
  name: 'open-vsx',
  hosts: ['open-vsx.org'],
  defaultSize: 160,
  worksIn: 'VS Code',
  topics: EDITOR_TOPICS,
  reach: { from: 1.5, to: 7.4 },
  cumulative: true,
  externalId: (_, listing) => `${listing.company.handle}.${placedName(listing)}`,
  shownCount: (listing) => listing.count,
  answer({ pathname, searchParams }, shelf, day) {
    if (pathname === '/robots.txt') return text(OPEN_ROBOTS);
    if (pathname === '/api/-/search') return search(searchParams, shelf, day);
    const [, namespace, name] = EXTENSION.exec(pathname) ?? [];
    return namespace && name ? details(namespace, name, shelf, day) : undefined;
  },
};

function search(parameters: URLSearchParams, shelf: Shelf, day: Day): Reply {
  const [offset, size] = [asked(parameters.get('offset'), 0), asked(parameters.get('size'), DEFAULT_SIZE)];
  if (offset === undefined || size === undefined) return json(pages.NEGATIVE_PARAMETERS, 400);
  const isBehind = offset + size > RESULT_WINDOW;
  const listings = isBehind ? [] : pageOf(shelf, day, offset, size, parameters.get('sortOrder') === 'asc');
  if (listings.length === 0) return json(pages.NOTHING_FOUND);
  return json(pages.searchPage(listings.map(factsOf), offset, shelf.listedCount(day)));
}

// In the order of slots, not of downloads: sorting a million listings would need all of them in
// memory.
function pageOf(shelf: Shelf, day: Day, offset: number, size: number, fromTheEnd: boolean): ListingState[] {
  if (!fromTheEnd) return shelf.page(day, offset, size);
  const end = Math.max(0, shelf.listedCount(day) - offset);
  const start = Math.max(0, end - size);
  return shelf.page(day, start, end - start).reverse();
}

function details(namespace: string, name: string, shelf: Shelf, day: Day): Reply {
  const listing = findPublished(namespace, name, shelf, day);
  if (listing) return json(pages.extension(factsOf(listing)));
  return json(pages.notFound(`${namespace}.${name}`), 404);
}

function asked(parameter: string | null, otherwise: number): number | undefined {
  return parameter === null ? otherwise : wholeNumber(parameter);
}
