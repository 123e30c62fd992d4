import { describe, expect, test } from 'vitest';
import { collected, discoverContext } from '../../shared/test-response.ts';
import { firefox } from './index.ts';
import { searchPage } from './test-sample.ts';

const FIRST =
  'https://addons.mozilla.org/api/v5/addons/search/?app=firefox&type=extension&sort=users&page=1&page_size=50&lang=en-US';

describe('discover', () => {
  test('yields the first page alone where it does not say how many there are', async () => {
    expect(await collected(firefox.discover(discoverContext({ [FIRST]: '{}' })))).toEqual(['1']);
  });

  test('yields the pages that can be asked for, even where more add-ons are counted', async () => {
    const context = discoverContext({ [FIRST]: searchPage([], { page_count: 3, count: 99_999 }) });
    expect(await collected(firefox.discover(context))).toEqual(['1', '2', '3']);
  });
});
