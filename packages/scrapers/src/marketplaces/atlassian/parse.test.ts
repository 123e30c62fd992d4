import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/test-response.ts';
import { parsePage } from './parse.ts';
import { pageUrl } from './requests.ts';
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

  test('reports an empty page before the end', () => {
    const page = { ...addonPage([], { count: 60 }), url: pageUrl('50') };
    expect(parsePage(page).problems).toMatchObject([{ kind: 'short_list' }]);
  });

  test('a page past the end is empty in both versions, and no problem', () => {
    for (const page of [{ ...addonPage([]), url: pageUrl('50') }, pluginPage([])])
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
          screenshots: ['first', 'second'].map(
            (image) => `https://marketplace-cdn.atlassian.com/files/images/sample-${image}-full.png`,
          ),
          videos: ['https://www.youtube.com/watch?v=abc_DEF-123'],
          category: 'Time tracking',
          categories: ['Time tracking', 'Reports'],
          worksWith: [
            ...['Jira Cloud', 'Jira Server', 'Jira Data Center'],
            ...['Confluence Server', 'Confluence Data Center'],
          ],
          version: '8.1.0',
          minimumVersion: 'Jira 8.0.0, Confluence 7.0',
          testedVersion: 'Jira 10.3.1, Confluence 9.2',
          updatedOn: '2026-02-10',
          badges: ['top_vendor'],
          pricingModel: 'paid',
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
        screenshots: ['first', 'second'].map(
          (image) => `https://marketplace-cdn.atlassian.com/files/images/sample-${image}-full.png`,
        ),
        category: 'Time tracking',
        categories: ['Time tracking', 'Reports'],
        worksWith: ['JIRA Cloud', 'JIRA Server', 'JIRA Data Center'],
        version: '5.3.10',
        minimumVersion: '6.0',
        testedVersion: '7.1.6',
        updatedOn: '2016-01-06',
        badges: ['verified_vendor'],
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

  test.each([
    [
      'the newest release',
      { version: { release: { date: '2026-02-10' } }, lastModified: '2026-02-12' },
      {},
      '2026-02-10',
    ],
    ['the change of the listing', { version: undefined, lastModified: '2026-02-12' }, {}, '2026-02-12'],
    [
      'its place at the top',
      { version: undefined, lastModified: undefined },
      { lastModified: '2026-02-13' },
      '2026-02-13',
    ],
    ['nothing', { version: undefined, lastModified: undefined }, {}, undefined],
  ])('takes the day of an update from %s', (_, embedded, change, day) => {
    expect(parsePage(addonPage([addon(change, embedded)])).listings[0]?.updatedOn).toBe(day);
  });

  test.each([
    ['in the cloud alone', { cloud: true }, ['Jira Cloud'], null],
    ['by their own people', { dataCenter: { min: { version: '9.0' } } }, ['Jira Data Center'], '9.0'],
    ['in ways that are not said', undefined, ['Jira'], null],
  ])('works with an application that people run %s', (_, hosting, worksWith, minimumVersion) => {
    const version = { compatibilities: [{ application: 'jira', hosting }] };
    expect(parsePage(addonPage([addon({}, { version })])).listings[0]).toMatchObject({ worksWith, minimumVersion });
  });

  test('does not say how each of several applications is run where version 1 does not', () => {
    const compatibleApplications = [{ name: 'JIRA' }, { name: 'Confluence' }];
    expect(parsePage(pluginPage([plugin({ compatibleApplications })])).listings[0]?.worksWith).toEqual([
      'JIRA',
      'Confluence',
    ]);
  });

  test('knows places and features from the list that was asked for', () => {
    const placesOn = (query: string) => {
      const page = addonPage([addon(), addon({ key: 'other' })]);
      const { listings } = parsePage({ ...page, url: `https://marketplace.atlassian.com/rest/2/addons?${query}` });
      return listings.map(({ rank, placement }) => [rank, placement]);
    };
    expect(placesOn('filter=top-grossing&offset=50')).toEqual([
      [51, undefined],
      [52, undefined],
    ]);
    expect(placesOn('filter=featured')[1]).toEqual([undefined, 'featured']);
    expect(placesOn('offset=50')[0]).toEqual([undefined, undefined]);
  });

  test('takes installations of -1 for installations that are not published', () => {
    const page = addonPage([addon({}, { distribution: { downloads: 5, totalInstalls: -1 } })]);
    expect(parsePage(page)).toMatchObject({ problems: [], listings: [{ users: null, downloads: { value: 5 } }] });
  });

  test('reads the answer about one app', () => {
    expect(parsePage(answer(JSON.stringify(addon()))).listings).toMatchObject([{ externalId: KEY, version: '8.1.0' }]);
  });

  test.each([
    ['a page of markup', '<!DOCTYPE html><title>Apps</title>'],
    ['the numbers of an app', '{"bundled": false, "downloads": 5, "totalInstalls": 3, "totalUsers": -1}'],
  ])('names %s as what it is', (_, body) => {
    expect(parsePage(answer(body))).toMatchObject({ listings: [], problems: [{ kind: 'not_a_plugin_page' }] });
  });

  test('leaves out the average of stars: its scale is not known', () => {
    for (const page of [addonPage(), pluginPage()]) expect(parsePage(page).listings[0]).not.toHaveProperty('rating');
  });
});
