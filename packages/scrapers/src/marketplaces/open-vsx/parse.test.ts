import { describe, expect, test } from 'vitest';
import { galleryAnswer } from '../../shared/gallery-test-sample.ts';
import { answer } from '../../shared/test-response.ts';
import { parseAnswer } from './parse.ts';
import { pageUrl } from './requests.ts';
import { entry, extension, searchPage } from './test-sample.ts';

const ID = 'mossworks.moss-glow';

const ENTRY = {
  externalId: ID,
  url: 'https://open-vsx.org/extension/mossworks/moss-glow',
  name: 'Moss Glow',
  summary: 'Sample data.',
  iconUrl: 'https://open-vsx.org/api/mossworks/moss-glow/1.5.0/file/icon.png',
  version: '1.5.0',
  updatedOn: '2026-02-26',
  developer: { name: 'mossworks', externalId: 'mossworks' },
  badges: ['verified'],
  downloads: { value: 8030, kind: 'exact' },
  rating: 4.5,
  ratingCount: 12,
  readFrom: 'data',
};

describe('parseAnswer', () => {
  test('a page that fails leaves every extension as it was', () => {
    expect(parseAnswer(answer('', { status: 404 }))).toMatchObject({ gone: [], problems: [{ kind: 'http_error' }] });
    expect(parseAnswer(answer('{"offset": 0, "ext'))).toMatchObject({ problems: [{ kind: 'format_changed' }] });
  });

  test('names the field where the list has moved', () => {
    expect(parseAnswer(answer('{"totalSize": 5}')).problems[0]?.message).toMatch(/^extensions: /);
    expect(parseAnswer(answer('{"extensions": []}')).problems[0]?.message).toMatch(/^totalSize: /);
    expect(parseAnswer(answer('{"results": [{}]}')).problems[0]?.message).toMatch(/^results\.0\.extensions: /);
    expect(parseAnswer(extension({ name: undefined })).problems[0]?.message).toMatch(/^name: /);
  });

  test('reports an empty page before the end, and not one after it', () => {
    const page = (offset: number) => parseAnswer(searchPage([], { offset, totalSize: 12_000 }));
    expect(page(10_000).problems).toMatchObject([{ kind: 'short_list' }]);
    expect(page(12_000)).toEqual({ listings: [], gone: [], problems: [] });
  });

  test('says once how many extensions neither end of a search reaches', () => {
    const problems = (key: string, totalSize: number) =>
      parseAnswer({ ...searchPage([entry()], { totalSize }), url: pageUrl(key) }).problems;
    for (const key of ['0', '9900', 'asc-100']) expect(problems(key, 20_007)).toEqual([]);
    expect(problems('asc-0', 20_000)).toEqual([]);
    expect(problems('asc-0', 20_007)).toMatchObject([
      { message: 'totalSize: no page has 7 of the 20007 extensions', externalId: undefined },
    ]);
  });

  test.each([
    ['namespace', { namespace: '' }],
    ['name', { name: 7 }],
  ])('a bad %s leaves out its extension alone', (field, change) => {
    const { listings, problems } = parseAnswer(searchPage([entry(change), entry({ name: 'other' })]));
    expect(listings.map(({ externalId }) => externalId)).toEqual(['mossworks.other']);
    expect(problems).toMatchObject([
      { kind: 'invalid_value', message: expect.stringContaining(`extension 1 of the list: ${field}: `) },
    ]);
  });

  test.each([
    ['downloads', { downloadCount: -5 }],
    ['rating', { averageRating: 7 }],
    ['ratingCount', { reviewCount: 'some' }],
    ['updatedOn', { timestamp: 'yesterday' }],
  ])('leaves out impossible %s and keeps the rest', (field, change) => {
    const { listings, problems } = parseAnswer(searchPage([entry(change)]));
    expect(listings[0]).toMatchObject({ name: 'Moss Glow', version: '1.5.0' });
    expect(listings[0]).toHaveProperty(field, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: ID }]);
  });

  test('takes a 404 of the store as an extension that is gone, and not the answer about another', () => {
    const url = 'https://open-vsx.org/api/mossworks/moss-glow';
    expect(parseAnswer(answer('{"error":"Extension not found"}', { status: 404, url })).gone).toMatchObject([
      { externalId: ID },
    ]);
    expect(parseAnswer(extension({ name: 'other' }))).toMatchObject({
      listings: [],
      problems: [{ kind: 'wrong_plugin', externalId: ID }],
    });
  });

  test('names a page of the search, or of markup, where one extension was asked for', () => {
    const url = 'https://open-vsx.org/api/mossworks/moss-glow';
    for (const { body } of [searchPage(), answer('<!doctype html><title>Extensions</title>')])
      expect(parseAnswer(answer(body, { url }))).toMatchObject({
        listings: [],
        problems: [{ kind: 'not_a_plugin_page', externalId: ID }],
      });
  });

  test('knows an extension in capitals and small letters as the same', () => {
    const { listings, problems } = parseAnswer(extension({ namespace: 'MossWorks' }));
    expect(problems).toEqual([]);
    expect(listings).toMatchObject([{ externalId: 'MossWorks.moss-glow' }]);
  });

  test('an answer without the requested extension says which field is missing', () => {
    const { listings, problems } = parseAnswer(extension({ namespace: undefined, error: 'busy' }));
    expect(listings).toEqual([]);
    expect(problems).toMatchObject([{ kind: 'format_changed', externalId: ID }]);
  });

  test('reads every field of a page of the search', () => {
    expect(parseAnswer(searchPage())).toEqual({ gone: [], problems: [], listings: [ENTRY] });
  });

  test('says that there is no rating where the entry has none', () => {
    const { listings } = parseAnswer(searchPage([entry({ averageRating: undefined, reviewCount: undefined })]));
    expect(listings[0]).toMatchObject({ rating: null, ratingCount: null, downloads: { value: 8030 } });
  });

  test('takes the name of the extension where it has none to show', () => {
    for (const displayName of ['', 7, { en: 'Moss' }])
      expect(parseAnswer(searchPage([entry({ displayName })])).listings[0]?.name).toBe('moss-glow');
  });

  test.each([false, 7, '\0', '\u200b'])(
    'a name that cannot be shown, %j, does not cost the extension',
    (displayName) => {
      expect(parseAnswer(searchPage([entry({ displayName })])).listings[0]?.name).toBe('moss-glow');
    },
  );

  test('reads every field of the answer for one extension', () => {
    expect(parseAnswer(extension())).toEqual({
      gone: [],
      problems: [],
      listings: [
        {
          ...ENTRY,
          category: 'Themes',
          categories: ['Themes', 'Other'],
          tags: ['moss'],
          minimumVersion: '^1.85.0',
          developer: { name: 'Moss Works Ltd', site: 'https://github.com/MossWorks', externalId: 'mossworks' },
          websiteUrl: 'https://moss.example/glow',
          supportUrl: 'https://moss.example/help',
          sourceUrl: 'https://github.com/mossworks/glow.git',
        },
      ],
    });
  });

  test('does not take a person who uploaded for the publisher', () => {
    const publishedBy = { loginName: 'someone', fullName: 'Some One', homepage: 'https://github.com/someone' };
    const developer = (change: object) => parseAnswer(extension({ publishedBy, ...change })).listings[0]?.developer;
    expect(developer({})).toEqual({ name: 'mossworks', site: null, externalId: 'mossworks' });
    expect(developer({ namespaceDisplayName: 'Moss Works' })?.name).toBe('Moss Works');
  });

  test('the answer for editors is read with the same numbers', () => {
    const { listings, problems } = parseAnswer(answer(JSON.stringify(galleryAnswer())));
    expect(problems).toEqual([]);
    expect(listings).toMatchObject([{ externalId: ID, url: ENTRY.url, downloads: { value: 850, kind: 'exact' } }]);
  });
});
