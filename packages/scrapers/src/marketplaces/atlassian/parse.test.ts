import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/test-response.ts';
import { parsePage } from './parse.ts';
import { addon, addonPage, KEY, plugin, pluginPage } from './test-sample.ts';

describe('parsePage', () => {
  test('a page that fails leaves every app as it was', () => {
    expect(parsePage(answer('', { status: 404 }))).toMatchObject({ gone: [], problems: [{ kind: 'http_error' }] });
    expect(parsePage(answer('{"_embedded": {"add'))).toMatchObject({ problems: [{ kind: 'format_changed' }] });
  });

  test('names the field where the list has moved', () => {
    expect(parsePage(answer('{"count": 5}')).problems[0]?.message).toMatch(/^_embedded: /);
    expect(parsePage(answer('{"_embedded": {"addons": {}}}')).problems[0]?.message).toMatch(/^_embedded\.addons: /);
  });

  test('reports that the other pages are lost where a page has no count, and reads its apps', () => {
    const { listings, problems } = parsePage(addonPage([addon()], { count: undefined }));
    expect(listings).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'format_changed', message: expect.stringMatching(/^count: /) }]);
  });

  test.each([
    ['key', addon({ key: undefined })],
    ['name', addon({ name: '' })],
  ])('a bad %s leaves out its app alone', (field, bad) => {
    const { listings, problems } = parsePage(addonPage([bad, addon({ key: 'other' })]));
    expect(listings.map(({ externalId }) => externalId)).toEqual(['other']);
    expect(problems).toMatchObject([
      { kind: 'invalid_value', message: expect.stringContaining(`app 1 of the list: ${field}: `) },
    ]);
  });

  test.each([
    ['developer', { vendor: { name: ['Moss'] } }],
    ['category', { categories: {} }],
    ['users', { distribution: { downloads: 5, totalInstalls: 'many' } }],
    ['downloads', { distribution: { downloads: -5, totalInstalls: 5 } }],
    ['ratingCount', { reviews: { count: 1.5 } }],
  ])('leaves out impossible %s and keeps the rest', (field, embedded) => {
    const { listings, problems } = parsePage(addonPage([addon({}, embedded)]));
    expect(listings[0]).toMatchObject({ name: 'Moss Ledger' });
    expect(listings[0]).toHaveProperty(field, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: KEY }]);
  });

  test('a page past the end is empty in both versions, and no problem', () => {
    for (const page of [addonPage([]), pluginPage([])])
      expect(parsePage(page)).toEqual({ listings: [], gone: [], problems: [] });
  });

  test('reads every field of an app of version 2', () => {
    expect(parsePage(addonPage())).toEqual({
      gone: [],
      problems: [],
      listings: [
        {
          externalId: KEY,
          url: 'https://marketplace.atlassian.com/apps/4321',
          name: 'Moss Ledger',
          summary: 'Sample data.',
          iconUrl: 'https://marketplace-cdn.atlassian.com/files/images/sample-moss-72.png',
          category: 'Time tracking',
          updatedOn: '2026-02-12',
          developer: { name: 'Moss Works', externalId: '85' },
          users: { value: 12_300, kind: 'exact' },
          downloads: { value: 158_000, kind: 'exact' },
          ratingCount: 124,
          readFrom: 'data',
        },
      ],
    });
  });

  test('leaves undefined what version 2 does not embed, and null what it embeds without a value', () => {
    const bare = parsePage(addonPage([{ key: KEY, name: 'Moss Ledger' }])).listings[0];
    expect(bare?.url).toBe(`https://marketplace.atlassian.com/plugins/${KEY}`);
    for (const field of ['users', 'iconUrl']) expect(bare).not.toHaveProperty(field);
    const unknown = parsePage(addonPage([addon({}, { distribution: { downloads: 0 }, reviews: { count: 0 } })]));
    expect(unknown.listings[0]).toMatchObject({ users: null, downloads: { value: 0 }, ratingCount: 0 });
  });

  test('reads every field of an app of version 1, and not who changed it', () => {
    const { listings, problems } = parsePage(pluginPage());
    expect(problems).toEqual([]);
    expect(listings).toEqual([
      {
        externalId: KEY,
        url: `https://marketplace.atlassian.com/plugins/${KEY}`,
        name: 'Moss Ledger',
        summary: 'Sample data.',
        iconUrl: 'https://marketplace-cdn.atlassian.com/files/images/sample-moss-72.png',
        category: 'Time tracking',
        version: '5.3.10',
        updatedOn: '2016-02-12',
        developer: { name: 'Moss Works', email: 'help@moss.example', site: 'http://moss.example/', externalId: '85' },
        pricingModel: 'paid',
        pricingLabel: 'Paid via Atlassian',
        users: { value: 123, kind: 'exact' },
        downloads: { value: 1580, kind: 'exact' },
        ratingCount: 12,
        readFrom: 'data',
      },
    ]);
  });

  test.each([
    ['Free', 'free'],
    ['Paid via Vendor', 'paid'],
    ['Something new', undefined],
  ])('does not guess at the price of "%s"', (type, pricingModel) => {
    const listing = parsePage(pluginPage([plugin({ version: { marketplaceType: { type } } })])).listings[0];
    expect([listing?.pricingLabel, listing?.pricingModel]).toEqual([type, pricingModel]);
  });

  test('leaves out the average of stars: its scale is not known', () => {
    for (const page of [addonPage(), pluginPage()]) expect(parsePage(page).listings[0]).not.toHaveProperty('rating');
  });
});
