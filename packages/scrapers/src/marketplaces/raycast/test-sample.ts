import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';
import * as page from './page.ts';

const ITEM: page.ItemFacts = {
  id: 'moss-works/moss-search',
  name: 'Moss Search',
  summary: 'Sample data: finds moss.',
  image: 'sample',
  releasedAt: '2026-02-28T23:59:59.000Z',
  author: { handle: 'moss-works', name: 'Moss Works' },
};

/** For tests: an item of the feed, with fields replaced; all text is invented (sample data). */
export function item(change: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...page.item(ITEM), ...change };
}

/** For tests: the feed with these items. */
export function feed(items: unknown = [item()]): string {
  return JSON.stringify({ ...JSON.parse(page.feed([])), items });
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[answer(page.feed([ITEM]))]];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [
  {
    elements: [
      item(),
      item({ id: `https://www.raycast.com/moss/first` }),
      item({ id: `https://www.raycast.com/moss/last` }),
    ],
    unit: (all) => [answer(feed(all))],
  },
];
