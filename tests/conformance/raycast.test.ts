import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { jsonShape, outOfOrder } from './json-shape.ts';
import { recorded, sampleBody } from './samples.ts';
import { beyond } from './shape.ts';

interface Item {
  id: string;
  url: string;
  image: string;
  date_modified: string;
  author: object;
}
interface Feed {
  items: Item[];
}

const FEED = '/store/feed.json';
const file = sharedData('raycast/2026-01-26_store-feed.json');

describe.skipIf(!file)('the sample feed of Raycast', () => {
  if (!file) return;
  const real: Feed = JSON.parse(recorded(file));
  const sample: Feed = JSON.parse(sampleBody('raycast', FEED));

  test('has the recorded shape, and all of it', () => {
    expect(beyond(jsonShape([sample]), jsonShape([real]))).toEqual([]);
    expect(beyond(jsonShape([real]), jsonShape([sample]))).toEqual([]);
  });

  test('has its keys in the recorded order', () => {
    expect(outOfOrder([sample], [real])).toEqual([]);
    expect(outOfOrder(sample.items, real.items)).toEqual([]);
    expect(outOfOrder(authors(sample), authors(real))).toEqual([]);
  });

  test('lists the newest first, at most a hundred, as recorded', () => {
    for (const { items } of [sample, real]) {
      expect(items.length).toBeLessThanOrEqual(100);
      const moments = items.map((item) => item.date_modified);
      expect(moments).toEqual(moments.toSorted().reverse());
    }
  });

  test('writes addresses, pictures and moments in the recorded forms', () => {
    for (const { items } of [sample, real])
      for (const { id, url, image, date_modified } of items) {
        expect(id).toMatch(/^https:\/\/www\.raycast\.com\/[\w.-]+\/[\w.-]+$/);
        expect(url).toBe(id);
        expect(image).toMatch(/^https:\/\/files\.raycast\.com\/[a-z0-9]{28}$/);
        expect(date_modified).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
      }
  });

  test('is indented like the recorded one', () => {
    expect(opening(sampleBody('raycast', FEED))).toEqual(opening(recorded(file)));
  });
});

function authors({ items }: Feed): object[] {
  return items.map(({ author }) => author);
}

/** The white space that the first lines begin with. */
function opening(text: string): string[] {
  return text.split('\n', 10).map((line) => /^\s*/.exec(line)?.[0] ?? '');
}
