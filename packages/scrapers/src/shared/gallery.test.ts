import type { Listing } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { galleryListings } from './gallery.ts';
import { GalleryAnswer, galleryTotal } from './gallery-format.ts';
import { galleryAnswer, galleryExtension, properties, release, statistics } from './gallery-test-sample.ts';
import { answer } from './test-response.ts';

function read(extensions: unknown[], total?: unknown) {
  const pageUrl = (publisher: string, name: string) => `https://store.example/${publisher}/${name}`;
  return galleryListings(GalleryAnswer.parse(galleryAnswer(extensions, total)), pageUrl, answer(''));
}

function readOne(change: Record<string, unknown>) {
  return read([galleryExtension(change)]).listings[0];
}

describe('galleryListings', () => {
  test('reports an empty answer to a query with results', () => {
    expect(read([], 5).problems).toMatchObject([{ kind: 'short_list' }]);
    expect(read([], 0).problems).toEqual([]);
  });

  test.each([
    ['publisher.publisherName', { publisher: { publisherName: '' } }],
    ['extensionName', { extensionName: undefined }],
  ])('a bad %s leaves out its extension alone', (field, change) => {
    const { listings, problems } = read([galleryExtension(change), galleryExtension({ extensionName: 'other' })]);
    expect(listings.map(({ externalId }) => externalId)).toEqual(['mossworks.other']);
    expect(problems).toMatchObject([
      { kind: 'invalid_value', message: expect.stringContaining(`extension 1 of the list: ${field}: `) },
    ]);
  });

  test.each([
    ['versions', { versions: { latest: '1.0' } }, ['version', 'iconUrl', 'pricingLabel']],
    ['statistics.0.statisticName', { statistics: [{ value: 5 }] }, ['downloads', 'rating', 'ratingCount']],
    ['publisher.domain', { publisher: { publisherName: 'mossworks', domain: 7, isDomainVerified: true } }, []],
    ['categories.0', { categories: [7] }, ['category']],
  ])('a bad %s leaves out its own fields alone', (field, change, lost) => {
    const { listings, problems } = read([galleryExtension(change)]);
    expect(listings[0]).toMatchObject({ name: 'Moss Glow', developer: { externalId: 'mossworks' } });
    for (const name of lost) expect(listings[0]?.[name as keyof Listing]).toBeUndefined();
    expect(problems).toMatchObject([
      { kind: 'invalid_value', externalId: 'mossworks.moss-glow', message: expect.stringContaining(`${field}: `) },
    ]);
  });

  test.each([
    ['downloads', { install: -1, ratingcount: 1, averagerating: 3 }],
    ['downloads', { install: 'many', ratingcount: 1, averagerating: 3 }],
    ['rating', { install: 5, ratingcount: 1, averagerating: 7 }],
    ['ratingCount', { install: 5, ratingcount: 1.5, averagerating: 3 }],
  ])('leaves out impossible %s and keeps the rest', (field, values) => {
    const { listings, problems } = read([galleryExtension({ statistics: statistics(values) })]);
    expect(listings[0]).toMatchObject({ name: 'Moss Glow', version: '1.5.0' });
    expect(listings[0]).toHaveProperty(field, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: 'mossworks.moss-glow' }]);
  });

  test('says that there is no number where the statistics lack its name, and nothing where there are none', () => {
    expect(readOne({ statistics: [] })).toMatchObject({ downloads: null, rating: null, ratingCount: null });
    const silent = readOne({ statistics: undefined });
    for (const field of ['downloads', 'rating', 'ratingCount']) expect(silent).not.toHaveProperty(field);
  });

  test('an average of no ratings is null', () => {
    const values = statistics({ install: 0, averagerating: 0, ratingcount: 0 });
    expect(readOne({ statistics: values })).toMatchObject({ downloads: { value: 0 }, rating: null, ratingCount: 0 });
  });

  test('reads every field, and one listing of the entries for several computers', () => {
    const { listings, problems } = read([galleryExtension()]);
    expect(problems).toEqual([]);
    expect(listings).toEqual([
      {
        externalId: 'mossworks.moss-glow',
        url: 'https://store.example/mossworks/moss-glow',
        name: 'Moss Glow',
        summary: 'Sample data.',
        category: 'Themes',
        categories: ['Themes', 'Other'],
        tags: ['moss'],
        minimumVersion: '^1.85.0',
        listedOn: '2025-03-18',
        updatedOn: '2026-02-26',
        developer: { name: 'Moss Works', site: 'https://moss.example', siteVerified: true, externalId: 'mossworks' },
        badges: ['verified_domain'],
        version: '1.5.0',
        iconUrl:
          'https://mossworks.gallerycdn.vsassets.io/extensions/mossworks/moss-glow/1.5.0/1772111798947/Microsoft.VisualStudio.Services.Icons.Default',
        websiteUrl: 'https://moss.example/glow',
        supportUrl: 'https://moss.example/help',
        sourceUrl: 'https://github.com/mossworks/glow.git',
        pricingModel: 'free',
        pricingLabel: 'Free',
        downloads: { value: 850, kind: 'exact' },
        rating: 4.5,
        ratingCount: 12,
        readFrom: 'data',
      },
    ]);
  });

  test('takes the newest release that is not a pre-release', () => {
    const early = release({ version: '2.0.0', properties: properties({ 'Code.PreRelease': 'true' }) });
    expect(readOne({ versions: [early, release()] })?.version).toBe('1.5.0');
    expect(readOne({ versions: [early] })?.version).toBe('2.0.0');
    expect(readOne({ versions: [] })).not.toHaveProperty('version');
  });

  test('does not take an unverified domain for the site of the publisher', () => {
    const publisher = {
      publisherName: 'mossworks',
      displayName: '',
      domain: 'https://bank.example',
      isDomainVerified: false,
    };
    expect(readOne({ publisher })).toMatchObject({ developer: { name: 'mossworks', site: null }, badges: [] });
  });

  test.each([
    ['Trial', 'free_trial'],
    ['Something new', undefined],
  ])('does not guess at the price "%s"', (price, pricingModel) => {
    const versions = [release({ properties: properties({ 'Services.Content.Pricing': price }) })];
    const listing = readOne({ versions });
    expect([listing?.pricingLabel, listing?.pricingModel]).toEqual([price, pricingModel]);
  });
});

describe('galleryTotal', () => {
  test.each([
    [undefined, undefined],
    [-5, undefined],
    ['7', 7],
    [80_123, 80_123],
  ])('reads the count %j as %j', (count, expected) => {
    expect(galleryTotal(GalleryAnswer.parse(galleryAnswer([], count ?? null)))).toBe(expected);
  });

  test('is undefined where the answer does not count', () => {
    expect(galleryTotal({ results: [{ extensions: [] }] })).toBeUndefined();
    expect(galleryTotal(undefined)).toBeUndefined();
  });
});
