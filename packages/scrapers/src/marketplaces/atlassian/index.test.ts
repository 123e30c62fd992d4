import { describe, expect, test } from 'vitest';
import { collected, discoverContext } from '../../shared/test-response.ts';
import { atlassian } from './index.ts';
import { addonPage } from './test-sample.ts';

const FIRST = 'https://marketplace.atlassian.com/rest/2/addons?limit=50&offset=0&withVersion=true';

function discovered(body: string) {
  return collected(atlassian.discover(discoverContext({ [FIRST]: body })));
}

describe('discover', () => {
  test.each([
    ['an answer that is no JSON', '<html></html>'],
    ['a page without a count', addonPage([], { count: null }).body],
  ])('yields the first page alone for %s', async (_, body) => {
    expect(await discovered(body)).toEqual(['0']);
  });

  test('yields the offset of every page', async () => {
    expect(await discovered(addonPage([], { count: 101 }).body)).toEqual(['0', '50', '100']);
    expect(await discovered(addonPage([], { count: '100' }).body)).toEqual(['0', '50']);
  });
});

describe('requests', () => {
  test('asks for a page by its offset', () => {
    expect(atlassian.requests('150')).toEqual([
      { url: 'https://marketplace.atlassian.com/rest/2/addons?limit=50&offset=150&withVersion=true' },
    ]);
  });
});
