import { jetbrains as pages } from '@pi/scrapers/pages';
import { placeNumber } from '../../place.ts';
import { json, OPEN_ROBOTS, type SampleStore, text } from '../../store.ts';
import { wholeNumber } from '../../whole-number.ts';
import { factsOf, TOPICS } from './facts.ts';

const DEFAULT_MAX = 12;
const MAX_ON_PAGE = 1000;

export const jetbrains: SampleStore = {
  name: 'jetbrains',
  hosts: ['plugins.jetbrains.com'],
  defaultSize: 160,
  worksIn: 'JetBrains',
  topics: TOPICS,
  reach: { from: 2, to: 7.3 },
  statesPrices: true,
  cumulative: true,
  externalId: (_, listing) => String(placeNumber(listing)),
  shownCount: (listing) => listing.count,
  answer({ pathname, searchParams }, shelf, day) {
    if (pathname === '/robots.txt') return text(OPEN_ROBOTS);
    if (pathname !== '/api/searchPlugins') return undefined;
    const max = Math.min(wholeNumber(searchParams.get('max')) ?? DEFAULT_MAX, MAX_ON_PAGE);
    // In the order of slots, not of downloads: sorting a million listings would need all of them in
    // memory.
    const listings = shelf.page(day, wholeNumber(searchParams.get('offset')) ?? 0, max);
    return json(pages.pluginPage(listings.map(factsOf), shelf.listedCount(day)));
  },
};
