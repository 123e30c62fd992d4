import { raycast as pages } from '@pi/scrapers/pages';
import { DEVELOPER_TOPICS, GENERAL_TOPICS } from '../../catalogue/topics/index.ts';
import { OPEN_ROBOTS, type SampleStore, text } from '../../store.ts';
import { factsOf, idOf } from './facts.ts';
import { newest, releasedAt } from './newest.ts';

const MAX_IN_FEED = 100;

export const raycast: SampleStore = {
  name: 'raycast',
  hosts: ['www.raycast.com'],
  // As many as the feed shows, so that every expected listing can be read.
  defaultSize: MAX_IN_FEED,
  worksIn: 'Raycast',
  topics: [...GENERAL_TOPICS, ...DEVELOPER_TOPICS],
  reach: { from: 1, to: 5.5 },
  cumulative: true,
  externalId: (_, listing) => idOf(listing),
  // The feed has no numbers.
  shownCount: () => null,
  answer({ pathname }, shelf, day) {
    if (pathname === '/robots.txt') return text(OPEN_ROBOTS);
    if (pathname !== '/store/feed.json') return undefined;
    const items = newest(shelf, day, MAX_IN_FEED).map((listing) => factsOf(listing, releasedAt(listing, shelf)));
    return { status: 200, type: 'application/json; charset=utf-8', body: pages.feed(items) };
  },
};
