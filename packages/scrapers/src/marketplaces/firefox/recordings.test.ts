import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../shared/test-recording.ts';
import { answer } from '../../shared/test-response.ts';
import { firefox } from './index.ts';

const FOLDER = 'firefox-amo';

describe.skipIf(!sharedData(FOLDER))('recorded answers of Firefox Add-ons', () => {
  test.each([
    ['2023-08-08_search_multiple.json', 'uBlock0@raymondhill.net', 6_229_783, 4.7825, 15_799, 'Raymond Hill'],
    [
      '2023-08-08_search_multiple.json',
      '{58c32ac4-0d6c-4d6f-ae2c-96aaf8ffcb66}',
      111_124,
      4.4096,
      1233,
      'Thomas Wisniewski',
    ],
    ['2023-08-08_search_localized.json', 'uBlock0@raymondhill.net', 6_229_783, 4.7825, 15_799, 'Raymond Hill'],
    ['2020-10-23_collection.json', 'uBlock0@raymondhill.net', 5_197_439, 4.7003, 9930, 'Raymond Hill'],
  ])('%s: %s', (file, externalId, users, rating, ratingCount, developer) => {
    expect(listingsIn(file).find((listing) => listing.externalId === externalId)).toMatchObject({
      users: { value: users, kind: 'exact' },
      rating,
      ratingCount,
      developer: { name: developer },
      badges: ['recommended'],
      itemType: 'extension',
      pricingModel: 'free',
    });
  });

  test('answers in one language and in all of them say the same', () => {
    const localized = listingsIn('2023-08-08_search_localized.json')[0];
    const all = listingsIn('2023-08-08_search_multiple.json')[0];
    const { summary: _, description: _d, ...rest } = all ?? {};
    expect(localized).toMatchObject(rest);
    expect(all?.description).toMatch(/^uBlock Origin is not an "ad blocker"/);
  });

  test('a search of 2026 holds users and ratings', () => {
    const found = listingsIn('2026_search_dark_reader_trimmed.json');
    expect(found.map(({ url, users, rating, badges }) => [url, users?.value, rating, badges])).toEqual([
      ['https://addons.mozilla.org/firefox/addon/darkreader/', 1_324_137, 4.4843, ['recommended']],
      ['https://addons.mozilla.org/firefox/addon/soothing-dark-mode/', 1279, 4.7143, []],
      ['https://addons.mozilla.org/firefox/addon/ext-lite/', 161, 1, []],
    ]);
    expect(found[0]?.permissions).toEqual(['alarms', 'contextMenus', 'storage', 'tabs', 'theme', '<all_urls>']);
  });

  test('a detail of 2026 is named in its own language where there is no English name', () => {
    expect(listingsIn('2026_addon_lofi_player_trimmed.json')).toMatchObject([
      { externalId: 'lofi-player@quizthespire.com', name: 'Lofi Player', users: { value: 4 }, rating: null },
    ]);
  });
});

function listingsIn(file: string) {
  const { listings, problems } = firefox.parse([answer(recorded(`${FOLDER}/${file}`))]);
  expect(problems).toEqual([]);
  return listings;
}
