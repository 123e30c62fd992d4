import { placeNumber } from '../../place.ts';
import { json, OPEN_ROBOTS, type SampleStore, text } from '../../store.ts';
import { wholeNumber } from '../../whole-number.ts';
import { pluginOf } from './plugin.ts';

const DEFAULT_MAX = 12;
const MOST_ON_PAGE = 1000;

export const jetbrains: SampleStore = {
  name: 'jetbrains',
  hosts: ['plugins.jetbrains.com'],
  defaultSize: 160,
  worksIn: 'JetBrains',
  reach: { from: 2, to: 7.3 },
  cumulative: true,
  externalId: (_, listing) => String(placeNumber(listing)),
  shownCount: (listing) => listing.count,
  answer({ pathname, searchParams }, shelf, day) {
    if (pathname === '/robots.txt') return text(OPEN_ROBOTS);
    if (pathname !== '/api/searchPlugins') return undefined;
    const max = Math.min(wholeNumber(searchParams.get('max')) ?? DEFAULT_MAX, MOST_ON_PAGE);
    // Ordered by their slots, not by downloads: to sort a million listings they would have to be held.
    const listings = shelf.page(day, wholeNumber(searchParams.get('offset')) ?? 0, max);
    return json({ plugins: listings.map(pluginOf), total: shelf.listedCount(day) });
  },
};
