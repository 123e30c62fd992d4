import { describe, expect, test } from 'vitest';
import { collected, discoverContext } from '../../shared/test-response.ts';
import { salesforceAppexchange } from './index.ts';
import { listPage } from './test-sample.ts';

const LIST = 'https://api.appexchange.salesforce.com/recommendations/v3/listings?type=apps';

function discovered(body: string) {
  const context = discoverContext({ [`${LIST}&page=0&pageSize=12&language=en`]: body });
  return collected(salesforceAppexchange.discover(context));
}

describe('discover', () => {
  test.each([
    ['a page of the store', '<html></html>'],
    ['a page without a total', listPage([], { totalCount: undefined }).body],
  ])('yields the first page alone for %s', async (_, body) => {
    expect(await discovered(body)).toEqual(['0']);
  });

  test('yields the number of every page, counted from 0', async () => {
    expect(await discovered(listPage([], { totalCount: 25 }).body)).toEqual(['0', '1', '2']);
  });
});

describe('requests', () => {
  test('asks for a page of twelve by its number', () => {
    expect(salesforceAppexchange.requests('74')).toEqual([{ url: `${LIST}&page=74&pageSize=12&language=en` }]);
  });
});
