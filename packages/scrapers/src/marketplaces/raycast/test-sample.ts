import { answer } from '../../shared/test-response.ts';

/** An item of the feed; all text is invented (sample data). */
export function item(change: Record<string, unknown> = {}): Record<string, unknown> {
  const sample = {
    id: 'https://www.raycast.com/moss-works/moss-search',
    url: 'https://www.raycast.com/moss-works/moss-search',
    title: 'Moss Search',
    summary: 'Sample data: finds moss.',
    image: 'https://files.raycast.com/sample',
    date_modified: '2026-02-28T23:59:59.000Z',
    author: { name: 'Moss Works', url: 'https://www.raycast.com/moss-works' },
  };
  return { ...sample, ...change };
}

export function feed(items: unknown = [item()]): string {
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1', title: 'Sample data', items });
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[answer(feed())]];
