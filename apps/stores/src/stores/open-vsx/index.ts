import type { Day } from '@pi/domain';
import type { Shelf } from '../../catalogue/catalogue.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { findPublished } from '../../find-published.ts';
import { placedName } from '../../place.ts';
import { json, type Reply, type SampleStore, text } from '../../store.ts';
import { entryOf } from './entry.ts';
import { extensionOf } from './extension.ts';
import { factsOf } from './facts.ts';

// Results behind these are not given, whatever the total says; so does the search that the registry is built on.
const RESULT_WINDOW = 10_000;
const DEFAULT_SIZE = 18;
const EXTENSION = /^\/api\/([^/]+)\/([^/]+)$/;
const ROBOTS = '# Sample store\nUser-agent: *\nAllow: /\n';

export const openVsx: SampleStore = {
  name: 'open-vsx',
  hosts: ['open-vsx.org'],
  defaultSize: 160,
  worksIn: 'VS Code',
  reach: { from: 1.5, to: 7.4 },
  cumulative: true,
  externalId: (_, listing) => `${listing.company.handle}.${placedName(listing)}`,
  shownCount: (listing) => listing.count,
  answer({ pathname, searchParams }, shelf, day) {
    if (pathname === '/robots.txt') return text(ROBOTS);
    if (pathname === '/api/-/search') return search(searchParams, shelf, day);
    const [, namespace, name] = EXTENSION.exec(pathname) ?? [];
    return namespace && name ? details(namespace, name, shelf, day) : undefined;
  },
};

function search(asked: URLSearchParams, shelf: Shelf, day: Day): Reply {
  const [offset, size] = [wholeNumber(asked.get('offset'), 0), wholeNumber(asked.get('size'), DEFAULT_SIZE)];
  if (offset === null || size === null) return json({ error: 'The parameters must not be negative.' }, 400);
  const isBehind = offset + size > RESULT_WINDOW;
  const listings = isBehind ? [] : pageOf(shelf, day, offset, size, asked.get('sortOrder') === 'asc');
  if (listings.length === 0) return json({ offset: 0, totalSize: 0, extensions: [] });
  const extensions = listings.map((listing) => entryOf(factsOf(listing)));
  return json({ offset, totalSize: shelf.listedCount(day), extensions });
}

// Ordered by their slots, not by downloads: to sort a million listings they would have to be held.
function pageOf(shelf: Shelf, day: Day, offset: number, size: number, fromTheEnd: boolean): ListingState[] {
  if (!fromTheEnd) return shelf.page(day, offset, size);
  const end = Math.max(0, shelf.listedCount(day) - offset);
  const start = Math.max(0, end - size);
  return shelf.page(day, start, end - start).reverse();
}

function details(namespace: string, name: string, shelf: Shelf, day: Day): Reply {
  const listing = findPublished(namespace, name, shelf, day);
  if (listing) return json(extensionOf(factsOf(listing)));
  return json({ error: `Extension not found: ${namespace}.${name}` }, 404);
}

function wholeNumber(asked: string | null, otherwise: number): number | null {
  if (asked === null) return otherwise;
  return /^\d{1,9}$/.test(asked) ? Number(asked) : null;
}
