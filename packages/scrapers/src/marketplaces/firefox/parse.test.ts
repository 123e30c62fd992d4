import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/test-response.ts';
import { parseAnswer } from './parse.ts';
import { addon, GUID, searchPage } from './test-sample.ts';

const DETAIL = 'https://addons.mozilla.org/api/v5/addons/addon';

describe('parseAnswer', () => {
  test('an unknown add-on is gone under the requested id', () => {
    const response = answer('{"detail":"Not found."}', { status: 404, url: `${DETAIL}/%7Bmoss%7D/` });
    expect(parseAnswer(response)).toMatchObject({ listings: [], gone: [{ externalId: '{moss}' }], problems: [] });
  });

  test('reports an answer that failed, was cut off, or has an unknown form', () => {
    const problem = (body: string, status = 200) => parseAnswer(answer(body, { status })).problems[0]?.kind;
    expect(problem('{"detail":"Request was throttled."}', 429)).toBe('http_error');
    expect(problem('{"detail":"Invalid page."}', 404)).toBe('http_error');
    expect(problem(searchPage().slice(0, -5))).toBe('format_changed');
    expect(problem('{"results": {}}')).toBe('format_changed');
    expect(problem('[]')).toBe('format_changed');
  });

  test('reports a page without a total, and reads it', () => {
    const { listings, problems } = parseAnswer(answer(searchPage([addon()], { page_count: undefined })));
    expect(listings).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'format_changed', message: expect.stringMatching(/^page_count: /) }]);
  });

  test('does not take another add-on’s detail for the one that was asked for', () => {
    const body = JSON.stringify(addon());
    expect(parseAnswer(answer(body, { url: `${DETAIL}/other/` }))).toMatchObject({
      listings: [],
      problems: [{ kind: 'wrong_plugin', externalId: 'other' }],
    });
    for (const asked of [GUID, 'moss-tabs', '4242'])
      expect(parseAnswer(answer(body, { url: `${DETAIL}/${encodeURIComponent(asked)}/` })).listings).toHaveLength(1);
  });

  test.each([
    ['name', 7],
    ['name', null],
  ])('an add-on with an impossible %s (%j) is left out, and the problem names the field', (field, value) => {
    const { listings, problems } = parseAnswer(answer(searchPage([addon({ [field]: value }), addon({ guid: 'b@b' })])));
    expect(listings.map(({ externalId }) => externalId)).toEqual(['b@b']);
    expect(problems).toMatchObject([{ kind: 'invalid_value' }]);
    expect(problems[0]?.message).toContain(`add-on 1 of the list: ${field}`);
  });

  test('does not fail on ids that cannot be written as text', () => {
    const odd = { toString: 1 };
    const response = answer(JSON.stringify(addon({ guid: odd, id: odd })), { url: `${DETAIL}/other/` });
    expect(parseAnswer(response).problems).toMatchObject([{ kind: 'wrong_plugin', externalId: 'other' }]);
  });

  test.each([
    ['average_daily_users', -1, ['users']],
    ['ratings', { count: 'many', average: 4 }, ['rating', 'ratingCount']],
    ['promoted', 'recommended', ['badges']],
    ['categories', 'tabs', ['category']],
    ['current_version', { version: '2', file: { permissions: 'tabs' } }, ['permissions']],
    ['authors', [{ id: 'x', name: 'Moss' }], []],
    ['slug', ['moss'], []],
  ])('an impossible %s (%j) costs what is made of it alone', (field, value, lost) => {
    const { listings, problems } = parseAnswer(answer(searchPage([addon({ [field]: value })])));
    expect(listings[0]).toMatchObject({ externalId: GUID, name: 'Moss Tabs', listedOn: '2020-05-06' });
    for (const name of lost) expect(listings[0]).toHaveProperty(name, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', message: expect.stringMatching(`^${field}`) }]);
  });

  test('an impossible rating and contact address cost themselves alone', () => {
    const body = searchPage([addon({ ratings: { average: 40, count: 3 }, support_email: 'nobody' })]);
    const { listings, problems } = parseAnswer(answer(body));
    expect(listings[0]).toMatchObject({ ratingCount: 3, rating: undefined, developer: { name: 'Moss Works' } });
    expect(problems.map(({ message }) => message.split(':')[0])).toEqual(['developer.email', 'rating']);
  });

  test('reads an add-on of the search', () => {
    expect(parseAnswer(answer(searchPage()))).toEqual({
      gone: [],
      problems: [],
      listings: [
        {
          externalId: GUID,
          url: 'https://addons.mozilla.org/firefox/addon/moss-tabs/',
          name: 'Moss Tabs',
          summary: 'Sample data: tabs grow slowly.',
          description: 'Sample data.\n\nSoft & green',
          iconUrl: 'https://addons.mozilla.org/user-media/addon_icons/4/4242-128.png?modified=sample',
          screenshots: [16968, 16969].map(
            (id) => `https://addons.mozilla.org/user-media/previews/full/16/${id}.png?modified=sample`,
          ),
          language: 'en-US',
          itemType: 'extension',
          category: 'tabs',
          categories: ['tabs', 'other'],
          tags: ['moss', 'tabs'],
          developer: { name: 'Moss Works', externalId: '77', email: 'help@moss.example.com' },
          listedOn: '2020-05-06',
          updatedOn: '2026-02-03',
          websiteUrl: 'https://moss.example.com',
          supportUrl: null,
          privacyUrl: 'https://addons.mozilla.org/firefox/addon/moss-tabs/privacy/',
          version: '1.2.3',
          minimumVersion: '78.0',
          testedVersion: '142.0',
          permissions: ['storage', 'tabs', 'https://*.example.com/*'],
          optionalPermissions: ['history'],
          dataUse: ['browsingActivity'],
          badges: ['recommended'],
          placement: 'featured',
          pricingModel: 'free',
          pricingLabel: null,
          users: { value: 12_345, kind: 'exact' },
          rating: 4.25,
          ratingCount: 40,
          textReviewCount: 11,
          weeklyDownloads: 321,
          readFrom: 'data',
        },
      ],
    });
  });

  test.each([
    ['a text', 'Moss'],
    ['English first', { de: 'Moos', 'en-US': 'Moss', _default: 'de' }],
    ['its own default where English has none', { nl: 'Moss', de: 'Moos', 'en-US': null, _default: 'nl' }],
    ['its own default before the add-on’s language', { fr: 'Mousse', nl: 'Moss', _default: 'nl' }],
    ['the add-on’s language', { de: 'Moos', fr: 'Moss' }],
    ['the first there is', { es: '', it: 'Moss', _default: 'pt' }],
  ])('reads a translated text: %s', (_, name) => {
    expect(parseAnswer(answer(searchPage([addon({ name, default_locale: 'fr' })]))).listings[0]?.name).toBe('Moss');
  });

  test.each([
    ['an object', { category: 'line', apps: [] }, ['line']],
    ['none', [], []],
    ['null', null, []],
  ])('reads promotions: %s', (_, promoted, badges) => {
    expect(parseAnswer(answer(searchPage([addon({ promoted })]))).listings[0]?.badges).toEqual(badges);
  });

  test.each([
    ['recommended', 'featured'],
    ['spotlight', 'featured'],
    ['sponsored', 'sponsored'],
    ['verified', null],
  ])('a promotion as %s is the placement %s', (category, placement) => {
    expect(parseAnswer(answer(searchPage([addon({ promoted: { category } })]))).listings[0]?.placement).toBe(placement);
  });

  test('is featured in 2020 where the flag says so', () => {
    for (const is_featured of [true, false]) {
      const body = searchPage([addon({ promoted: undefined, is_featured })]);
      expect(parseAnswer(answer(body)).listings[0]?.placement).toBe(is_featured ? 'featured' : null);
    }
  });

  test.each([
    ['the language of the summary', { summary: { nl: 'Mos', 'en-US': null, _default: 'nl' } }, 'nl'],
    ['English, where there are many', { summary: { de: 'Moos', 'en-US': 'Moss' } }, 'en-US'],
    ['the language of the name without a summary', { name: { nl: 'Mos' }, summary: null }, 'nl'],
    ['the requested language where texts do not say theirs', { name: 'Molsa', summary: 'Molsa' }, 'ca'],
    [
      'the requested language, and not that of the page',
      { name: 'Molsa', summary: 'x', url: 'https://a.b/de/firefox/' },
      'ca',
    ],
  ])('states the language of the texts: %s', (_, change, language) => {
    const url = 'https://addons.mozilla.org/api/v4/addons/search/?lang=ca';
    expect(parseAnswer(answer(searchPage([addon(change)]), { url })).listings[0]?.language).toBe(language);
  });

  test('states the language of the page where the request is not known', () => {
    const texts = { name: 'Molsa', summary: 'Molsa', url: 'https://addons.mozilla.org/ca/firefox/addon/moss-tabs/' };
    const languageOf = (change: object) =>
      parseAnswer(answer(searchPage([addon({ ...texts, ...change })]))).listings[0]?.language;
    expect(languageOf({})).toBe('ca');
    expect(languageOf({ url: 'https://addons.mozilla.org/firefox/addon/moss-tabs/' })).toBeUndefined();
  });

  test.each([
    ['any newest version', { firefox: { min: '91.0', max: '*' } }, { minimumVersion: '91.0', testedVersion: null }],
    ['Android alone', { android: { min: '113.0', max: '*' } }, { minimumVersion: null, testedVersion: null }],
  ])('reads versions of Firefox: %s', (_, compatibility, expected) => {
    const body = searchPage([addon({ current_version: { version: '1', compatibility } })]);
    expect(parseAnswer(answer(body)).listings[0]).toMatchObject(expected);
  });

  test('declares no data where it declares none', () => {
    const file = { permissions: [], data_collection_permissions: ['none'] };
    const body = searchPage([addon({ current_version: { version: '1', file } })]);
    expect(parseAnswer(answer(body)).listings[0]).toMatchObject({ dataUse: [], permissions: [] });
  });

  test('reads counted stars of a detail', () => {
    const ratings = { average: 4, count: 3, grouped_counts: { 1: 0, 2: 1, 3: 0, 4: 0, 5: 2 } };
    expect(parseAnswer(answer(JSON.stringify(addon({ ratings })))).listings[0]?.ratingDistribution).toEqual([
      0, 1, 0, 0, 2,
    ]);
  });

  test('a wrong entry of a list costs itself', () => {
    const body = searchPage([addon({ categories: ['tabs', 7], tags: [null, 'moss', 'moss', ''] })]);
    const { listings, problems } = parseAnswer(answer(body));
    expect(listings[0]).toMatchObject({ category: 'tabs', categories: ['tabs'], tags: ['moss'] });
    expect(problems.map(({ message }) => message.split(':')[0])).toEqual(['categories.1', 'tags.0']);
  });

  test('names a page of the search, or of markup, where one add-on was asked for', () => {
    for (const body of [searchPage(), '<!doctype html><title>Add-ons</title>'])
      expect(parseAnswer(answer(body, { url: `${DETAIL}/moss-tabs/` }))).toMatchObject({
        listings: [],
        problems: [{ kind: 'not_a_plugin_page', externalId: 'moss-tabs' }],
      });
  });

  test('reads version 4: files, categories by application, the flag of a recommendation', () => {
    const old = addon({
      promoted: undefined,
      is_recommended: true,
      categories: { android: ['x'], firefox: ['tabs'] },
      current_version: { version: '1', files: [{ permissions: ['menus'] }] },
      homepage: { de: '', 'en-US': 'http://moss.example.com' },
    });
    expect(parseAnswer(answer(searchPage([{ addon: old }]))).listings[0]).toMatchObject({
      badges: ['recommended'],
      category: 'tabs',
      permissions: ['menus'],
      websiteUrl: 'http://moss.example.com',
    });
  });

  test.each([
    [
      { average: 0, count: 0 },
      { rating: null, ratingCount: 0 },
    ],
    [{ average: 0 }, { rating: null }],
  ])('there is no rating in %j', (ratings, expected) => {
    const [listing] = parseAnswer(answer(searchPage([addon({ ratings })]))).listings;
    expect(listing).toMatchObject(expected);
    expect(listing && 'ratingCount' in listing).toBe('ratingCount' in expected);
  });

  test('an add-on that needs a payment can still be installed for free', () => {
    const { listings } = parseAnswer(answer(searchPage([addon({ requires_payment: true })])));
    expect(listings[0]).toMatchObject({ pricingModel: 'freemium', pricingLabel: 'Some features may require payment' });
  });

  test('leaves fields undefined that the answer does not have', () => {
    expect(parseAnswer(answer(searchPage([{ guid: GUID, slug: 'moss', name: 'Moss' }]))).listings).toEqual([
      { externalId: GUID, url: 'https://addons.mozilla.org/firefox/addon/moss/', name: 'Moss', readFrom: 'data' },
    ]);
  });
});
