import { OPEN_ROBOTS, type SampleStore, text } from '../../store.ts';
import { feedOf, idOf, itemOf } from './feed.ts';
import { newest, releasedAt } from './newest.ts';

const MOST_IN_FEED = 100;

export const raycast: SampleStore = {
  name: 'raycast',
  hosts: ['www.raycast.com'],
  // Not one more than the feed shows, so that what is expected of the store is what can be read.
  defaultSize: MOST_IN_FEED,
  worksIn: 'Raycast',
  reach: { from: 1, to: 5.5 },
  cumulative: true,
  externalId: (_, listing) => idOf(listing),
  // The feed tells no numbers.
  shownCount: () => null,
  answer({ pathname }, shelf, day) {
    if (pathname === '/robots.txt') return text(OPEN_ROBOTS);
    if (pathname !== '/store/feed.json') return undefined;
    const items = newest(shelf, day, MOST_IN_FEED).map((listing) => itemOf(listing, releasedAt(listing, shelf)));
    return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(feedOf(items), null, 4) };
  },
};
