import { describe, expect, test } from 'vitest';
import { collected, discoverContext } from '../../shared/test-response.ts';
import { jetbrains } from './index.ts';
import { pluginPage } from './test-sample.ts';

const SEARCH = 'https://plugins.jetbrains.com/api/searchPlugins?max=100';

function discovered(body: string) {
  return collected(jetbrains.discover(discoverContext({ [`${SEARCH}&offset=0&orderBy=downloads`]: body })));
}

describe('discover', () => {
  test.each([
    ['an answer that is no JSON', '<html></html>'],
    ['a page without a total', pluginPage([], { total: undefined }).body],
  ])('yields the first page alone for %s', async (_, body) => {
    expect(await discovered(body)).toEqual(['0']);
  });

  test('yields the offset of every page', async () => {
    expect(await discovered(pluginPage([], { total: 201 }).body)).toEqual(['0', '100', '200']);
  });
});

describe('requests', () => {
  test('asks for a page by its offset', () => {
    expect(jetbrains.requests('300')).toEqual([{ url: `${SEARCH}&offset=300&orderBy=downloads` }]);
  });
});
