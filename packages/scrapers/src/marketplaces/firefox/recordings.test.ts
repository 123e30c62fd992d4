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
    const { summary: _, description: _d, language, ...rest } = all ?? {};
    expect([language, localized?.language]).toEqual(['en-US', 'ca']);
    expect(localized).toMatchObject(rest);
    expect(all?.description).toMatch(/^uBlock Origin is not an "ad blocker"/);
  });

  test('the answer of 2023 holds numbers, places and lists besides', () => {
    const [first, second] = listingsIn('2023-08-08_search_multiple.json');
    expect(first).toMatchObject({
      weeklyDownloads: 143_905,
      textReviewCount: 4101,
      placement: 'featured',
      categories: ['privacy-security'],
      minimumVersion: '78.0',
      testedVersion: null,
      optionalPermissions: [],
      language: 'en-US',
    });
    expect(first?.tags?.slice(0, 2)).toEqual(['ad blocker', 'anti malware']);
    expect(first?.screenshots?.[0]).toBe(
      'https://addons.mozilla.org/user-media/previews/full/238/238546.png?modified=1622132421',
    );
    expect(second).toMatchObject({ weeklyDownloads: 30 });
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
      {
        externalId: 'lofi-player@quizthespire.com',
        name: 'Lofi Player',
        users: { value: 4 },
        rating: null,
        language: 'nl',
      },
    ]);
  });
});

function listingsIn(file: string) {
  const { listings, problems } = firefox.parse([answer(recorded(`${FOLDER}/${file}`))]);
  expect(problems).toEqual([]);
  return listings;
}
