import type { Day } from '@pi/domain';
import { vsCode as pages } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { EDITOR_TOPICS } from '../../catalogue/editor-categories.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { findPublished } from '../../find-published.ts';
import { json, OPEN_ROBOTS, type Reply, type SampleStore, text } from '../../store.ts';
import { factsOf, idOf } from './facts.ts';
import { type Filter, readQuery } from './query.ts';

export const vsCode: SampleStore = {
  name: 'vs-code',
  hosts: ['marketplace.visualstudio.com'],
  defaultSize: 160,
  worksIn: 'VS Code',
  topics: EDITOR_TOPICS,
  reach: { from: 1.5, to: 7.6 },
  statesPrices: true,
  cumulative: true,
  takesPosts: true,
  externalId: (_, listing) => idOf(listing),
  shownCount: (listing) => listing.count,
  answer({ pathname }, shelf, day, posted) {
    if (pathname === '/robots.txt') return text(OPEN_ROBOTS);
    if (pathname !== '/_apis/public/gallery/extensionquery') return undefined;
    return posted === undefined ? json({ message: 'use POST' }, 405) : answerTo(posted, shelf, day);
  },
};

function answerTo(posted: string, shelf: Shelf, day: Day): Reply {
  const query = readQuery(posted);
  if (!query) return json({ message: 'filters: not a list of filters' }, 400);
  const results = query.filters.map((filter) => {
    const { listings, total } = found(filter, shelf, day);
    return { extensions: listings.map(factsOf), total };
  });
  return json(pages.galleryAnswer(results, query.flags));
}

// In the order of slots, not of installs: sorting a million listings would need all of them in
// memory.
function found(filter: Filter, shelf: Shelf, day: Day): { listings: ListingState[]; total: number } {
  const { names, isForEditor, pageNumber, pageSize } = filter;
  const offset = (pageNumber - 1) * pageSize;
  if (!isForEditor) return { listings: [], total: 0 };
  if (names.length === 0) return { listings: shelf.page(day, offset, pageSize), total: shelf.listedCount(day) };
  const named = names.flatMap((id) => {
    const [publisher = '', name = ''] = id.split('.');
    return findPublished(publisher, name, shelf, day) ?? [];
  });
  return { listings: named.slice(offset, offset + pageSize), total: named.length };
}
