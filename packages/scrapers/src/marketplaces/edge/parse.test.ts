import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/test-response.ts';
import { parseProduct } from './parse.ts';
import { ID, product, URL_OF_ID } from './test-sample.ts';

const OTHER_ID = 'ponmlkjihgfedcbaponmlkjihgfedcba';

describe('parseProduct', () => {
  test('takes a 404 of the store as an extension that is gone', () => {
    expect(parseProduct(answer('', { status: 404, url: URL_OF_ID })).gone).toMatchObject([{ externalId: ID }]);
  });

  test('does not take the home page for an extension that is gone', () => {
    expect(parseProduct(answer('<html></html>', { url: URL_OF_ID }))).toMatchObject({
      listings: [],
      gone: [],
      problems: [{ kind: 'not_a_plugin_page', externalId: ID }],
    });
  });

  test('does not take another extension for the one that was asked for', () => {
    expect(parseProduct(product({ crxId: OTHER_ID }))).toMatchObject({
      listings: [],
      problems: [{ kind: 'wrong_plugin', externalId: ID }],
    });
  });

  test('names a list of extensions as what it is, with the number of its extensions', () => {
    const products = [{ crxId: ID }, { crxId: OTHER_ID }];
    for (const url of [URL_OF_ID, undefined])
      for (const body of [products, { total: 2, products }])
        expect(parseProduct(answer(JSON.stringify(body), { url }))).toMatchObject({
          listings: [],
          problems: [{ kind: 'not_a_plugin_page', message: 'the page is a list of 2 plugins, not the page of one' }],
        });
  });

  test('names the field that is missing', () => {
    expect(parseProduct(product({ name: undefined })).problems[0]?.message).toMatch(/^name: /);
    for (const crxId of [undefined, 'not-an-id'])
      expect(parseProduct(product({ crxId }, { url: undefined })).problems[0]?.message).toMatch(/^crxId: /);
  });

  test.each([
    ['users', { activeInstallCount: '10,000+' }],
    ['rating', { averageRating: 7 }],
    ['ratingCount', { ratingCount: -1 }],
    ['updatedOn', { lastUpdateDate: 'yesterday' }],
  ])('leaves out impossible %s and keeps the rest', (field, change) => {
    const { listings, problems } = parseProduct(product(change));
    expect(listings[0]).toMatchObject({ name: 'Moss Glow', version: '1.5.0' });
    expect(listings[0]).toHaveProperty(field, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: ID }]);
  });

  test('reads every field', () => {
    expect(parseProduct(product())).toEqual({
      gone: [],
      problems: [],
      listings: [
        {
          externalId: ID,
          url: `https://microsoftedge.microsoft.com/addons/detail/${ID}`,
          name: 'Moss Glow',
          summary: 'Sample data.',
          description: 'Sample data.\nA longer text.',
          iconUrl: `https://store-images.s-microsoft.com/image/apps.sample.${ID}.logo`,
          category: 'Productivity',
          categories: ['Productivity'],
          screenshots: [`https://store-images.s-microsoft.com/image/apps.sample.${ID}-0`],
          videos: [],
          language: 'en',
          languages: ['en'],
          badges: [],
          manifestVersion: 3,
          permissions: ['storage', 'https://moss.example/*'],
          optionalPermissions: ['history'],
          version: '1.5.0',
          privacyUrl: 'https://moss.example/privacy',
          updatedOn: '2023-11-14',
          developer: { name: 'Moss Works', site: 'https://moss.example' },
          users: { value: 12_345, kind: 'exact' },
          rating: 4.5,
          ratingCount: 12,
          readFrom: 'data',
        },
      ],
    });
  });

  test('a manifest that cannot be read costs what is made of it, one without hosts asks for none', () => {
    const { listings, problems } = parseProduct(product({ manifest: '{"manifest_version": 2' }));
    expect(listings[0]).toMatchObject({ name: 'Moss Glow', permissions: undefined, manifestVersion: undefined });
    expect(problems.map(({ message }) => message.split(':')[0])).toEqual([
      'manifestVersion',
      'permissions',
      'optionalPermissions',
    ]);
    const silent = parseProduct(product({ manifest: undefined }));
    expect([silent.problems, silent.listings[0]?.permissions]).toEqual([[], undefined]);
    const old = parseProduct(product({ manifest: '{"manifest_version": 2, "permissions": ["https://a.example/"]}' }));
    expect(old.listings[0]).toMatchObject({ manifestVersion: 2, permissions: ['https://a.example/'] });
  });

  test('a picture without an address costs itself', () => {
    const screenshots = [{ uri: '//images.example/1' }, 7, { caption: 'none' }];
    const { listings, problems } = parseProduct(product({ screenshots }));
    expect(listings[0]?.screenshots).toEqual(['https://images.example/1']);
    expect(problems).toMatchObject([{ kind: 'invalid_value', message: expect.stringContaining('screenshots.1') }]);
  });

  test('an average of 0 beside ratings is a problem', () => {
    const { listings, problems } = parseProduct(product({ averageRating: 0, ratingCount: 5 }));
    expect(listings[0]).toMatchObject({ rating: undefined, ratingCount: 5 });
    expect(problems).toMatchObject([{ kind: 'invalid_value', message: expect.stringMatching(/^rating: /) }]);
  });

  test.each([
    [undefined, undefined],
    [null, null],
  ])('an average of 0 with the number of ratings %j means "not rated"', (ratingCount, expected) => {
    const { listings, problems } = parseProduct(product({ averageRating: 0, ratingCount }));
    expect(problems).toEqual([]);
    expect([listings[0]?.rating, listings[0]?.ratingCount]).toEqual([null, expected]);
  });

  test('an average of no ratings is null', () => {
    const { listings } = parseProduct(product({ averageRating: 0, ratingCount: 0 }));
    expect(listings[0]).toMatchObject({ rating: null, ratingCount: 0 });
  });

  test('distinguishes missing fields from empty ones', () => {
    const silent = parseProduct(
      product({ privacyUrl: undefined, developer: undefined, activeInstallCount: undefined }),
    );
    for (const field of ['privacyUrl', 'developer', 'users']) expect(silent.listings[0]).not.toHaveProperty(field);
    const none = parseProduct(product({ privacyUrl: '', developer: '', activeInstallCount: null }));
    expect(none.listings[0]).toMatchObject({ privacyUrl: null, developer: null, users: null });
    expect([...silent.problems, ...none.problems]).toEqual([]);
  });
});
