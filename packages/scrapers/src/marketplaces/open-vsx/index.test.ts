import { describe, expect, test } from 'vitest';
import { collected, discoverContext } from '../../shared/test-response.ts';
import { openVsx } from './index.ts';
import { pageUrl } from './requests.ts';
import { entry, searchPage } from './test-sample.ts';

function discovered(totalSize: unknown, behind = searchPage([]).body) {
  const first = searchPage([], { totalSize }).body;
  return collected(openVsx.discover(discoverContext({ [pageUrl('0')]: first, [pageUrl('10000')]: behind })));
}

describe('discover', () => {
  test('yields the first page alone where it does not say how many there are', async () => {
    for (const totalSize of [undefined, -1, 'many', 0]) expect(await discovered(totalSize)).toEqual(['0']);
  });

  test('asks for nothing behind the end', async () => {
    const context = discoverContext({ [pageUrl('0')]: searchPage([], { totalSize: 10_000 }).body });
    const keys = await collected(openVsx.discover(context));
    expect([keys.length, keys.at(-1), context.asked]).toEqual([100, '9900', [pageUrl('0')]]);
  });

  test('yields the offset of every page', async () => {
    expect(await discovered(201)).toEqual(['0', '100', '200']);
    expect(await discovered('200')).toEqual(['0', '100']);
  });

  test('reads from the other end what the store does not give from this one', async () => {
    const keys = await discovered(10_101);
    expect(keys.slice(98)).toEqual(['9800', '9900', 'asc-0', 'asc-100']);
    expect(await discovered(50_000)).toHaveLength(200);
  });

  test('goes on where the store gives more', async () => {
    const keys = await discovered(10_101, searchPage([entry()]).body);
    expect(keys.slice(98)).toEqual(['9800', '9900', '10000', '10100']);
  });

  test('cuts off a list without end', async () => {
    expect(await discovered(1e15, searchPage([entry()]).body)).toHaveLength(50_000);
  });
});

describe('requests', () => {
  test('asks for a page, from either end', () => {
    const search = 'https://open-vsx.org/api/-/search?size=100';
    expect(openVsx.requests('300')).toEqual([{ url: `${search}&offset=300&sortBy=downloadCount&sortOrder=desc` }]);
    expect(openVsx.requests('asc-100')).toEqual([{ url: `${search}&offset=100&sortBy=downloadCount&sortOrder=asc` }]);
  });
});
