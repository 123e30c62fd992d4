import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/test-response.ts';
import { parsePage } from './parse.ts';
import { block, blocks, entry, ID, main, OTHER_ID, page } from './test-sample.ts';

const URL = `https://workspace.google.com/marketplace/app/leave_ledger/${ID}`;

const NEW_FIELDS = {
  screenshots: ['https://lh3.googleusercontent.com/picture'],
  videos: ['https://www.youtube.com/watch?v=sampleVideo'],
  language: 'en',
  worksWith: ['Gmail', 'Google Sheets'],
};

function read(body: string, more = {}) {
  return parsePage(answer(body, { url: URL, ...more }));
}

describe('parsePage', () => {
  test('takes 404 as gone and other statuses as failures', () => {
    expect(read('', { status: 410 }).gone).toMatchObject([{ externalId: ID }]);
    expect(read('', { status: 503 }).problems[0]).toMatchObject({ kind: 'http_error', externalId: ID });
  });

  test('does not take another page of the store for an app', () => {
    expect(read('<html><title>Marketplace</title></html>').problems).toMatchObject([
      { kind: 'not_a_plugin_page', externalId: ID },
    ]);
    expect(read(page({ main: '', blocks: block('ds:1', [1, [[entry()]]]) })).problems).toMatchObject([
      { kind: 'not_a_plugin_page' },
    ]);
  });

  test('names a list of apps as what it is, with the number of its apps', () => {
    const cards = `<div data-card-index="0" jsdata="UKASM;${ID};4"><a href="./marketplace/app/leave_ledger/${ID}">`;
    for (const list of [
      block('ds:1', [2, [[entry()], [entry({ 0: 333_333_333_333 })]]]),
      `${cards}<a href="./marketplace/app/other/${OTHER_ID}">`,
    ])
      expect(parsePage(answer(page({ main: '', blocks: list }))).problems).toMatchObject([
        { kind: 'not_a_plugin_page', message: 'the page is a list of 2 plugins, not the page of one' },
      ]);
  });

  test('keeps the known hosts beside an unknown code, which is a problem where no icon names it', () => {
    const unknown = page({ main: '', blocks: blocks(entry({ 12: [8, 99] })) });
    expect(read(unknown)).toMatchObject({
      listings: [{ worksWith: ['Gmail'] }],
      problems: [{ kind: 'invalid_value', message: expect.stringContaining('worksWith.1') }],
    });
    const named = read(page({ blocks: blocks(entry({ 12: [8, 99] })) }));
    expect(named).toMatchObject({ listings: [{ worksWith: ['Gmail', 'Google Sheets'] }], problems: [] });
    expect(read(page({ blocks: blocks(entry({ 12: null })) })).listings[0]?.worksWith).toBeNull();
  });

  test('does not take the code of a host for that of a price', () => {
    const standalone = page({ main: '', blocks: blocks(entry({ 12: null, 15: [[4, '']], 20: 0 })) });
    expect(read(standalone).listings[0]?.pricingModel).toBeUndefined();
  });

  test.each([
    [0, null],
    [1, true],
    [2, false],
  ])('reads trader code %i', (code, isTrader) => {
    const developer = ['Ledger Works', '', code, ''];
    expect(read(page({ blocks: blocks(entry({ 4: developer })) })).listings[0]?.developer?.isTrader).toBe(isTrader);
  });

  test('leaves out a medium of a kind that was never seen', () => {
    const media = [
      ['https://lh3.googleusercontent.com/a', 1],
      ['https://lh3.googleusercontent.com/b', 3],
    ];
    const { listings, problems } = read(
      page({ blocks: blocks(entry({ 3: ['Leave Ledger', '', '', '', '', '', media] })) }),
    );
    expect(listings[0]).toMatchObject({ screenshots: ['https://lh3.googleusercontent.com/a'], videos: [] });
    expect(problems).toMatchObject([{ kind: 'invalid_value', message: expect.stringContaining('screenshots.1') }]);
  });

  test('does not take another app for the one that was asked for', () => {
    const url = `https://workspace.google.com/marketplace/app/other/${OTHER_ID}`;
    for (const body of [page(), page({ blocks: '' })])
      expect(read(body, { url })).toMatchObject({
        listings: [],
        problems: [{ kind: 'wrong_plugin', externalId: OTHER_ID }],
      });
  });

  test('names the field when neither blocks nor markup have it', () => {
    const bare = `<html><link rel="canonical" href="${URL}"></html>`;
    expect(read(bare).problems[0]).toMatchObject({ kind: 'format_changed', externalId: ID });
    const nameless = main().replaceAll('itemprop="name"', '');
    expect(read(page({ blocks: '', main: nameless })).problems[0]?.message).toContain('name');
  });

  test.each([
    ['rating', { 5: [12, 7, '103K+', 103_974] }],
    ['users', { 5: [12, 4.5, '103K+', -1] }],
    ['updatedOn', { 21: ['yesterday'] }],
  ])('leaves out an impossible %s and keeps the rest', (field, change) => {
    const { listings, problems } = read(page({ blocks: blocks(entry(change)) }));
    expect(listings[0]).toMatchObject({ name: 'Leave Ledger', ratingCount: 12 });
    expect(listings[0]).toHaveProperty(field, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: ID }]);
  });

  test('reads every field of the data blocks, the exact installs and the price in words', () => {
    expect(read(page({ main: main({ pricing: 'Free of charge trial' }) }))).toEqual({
      gone: [],
      problems: [],
      listings: [
        {
          externalId: ID,
          url: `https://workspace.google.com/marketplace/app/_/${ID}`,
          name: 'Leave Ledger',
          summary: 'Keeps track of leave.',
          description: 'Sample data: a longer text.',
          iconUrl: 'https://lh3.googleusercontent.com/sample',
          ...NEW_FIELDS,
          updatedOn: '2023-11-14',
          developer: { name: 'Ledger Works', site: 'https://ledger.example.com/', isTrader: true },
          websiteUrl: 'https://ledger.example.com/',
          supportUrl: 'https://help.ledger.example.com/',
          privacyUrl: 'https://ledger.example.com/privacy',
          termsUrl: 'https://ledger.example.com/terms',
          permissions: ['https://www.googleapis.com/auth/calendar', 'https://mail.google.com/'],
          pricingModel: 'free_trial',
          pricingLabel: 'Free of charge trial',
          users: { value: 103_974, kind: 'exact' },
          rating: 4.5,
          ratingCount: 12,
          reviews: undefined,
          readFrom: 'data',
        },
      ],
    });
  });

  test("takes the entry of the requested app where a page holds another's besides", () => {
    const other = block('ds:2', [entry({ 0: Number(OTHER_ID) })]);
    expect(read(page({ blocks: other + blocks() })).listings[0]?.externalId).toBe(ID);
    expect(read(page({ blocks: block('ds:1', [entry()]) + other })).listings[0]?.externalId).toBe(ID);
  });

  test("takes the developer's own site before the app's home page", () => {
    const listing = read(page({ blocks: blocks(entry({ 4: ['Ledger Works', 'works.example.com', 0, ''] })) }))
      .listings[0];
    expect(listing?.developer).toEqual({ name: 'Ledger Works', site: 'https://works.example.com', isTrader: null });
  });

  test('takes the shown installs as a floor where a text stands in place of the exact number', () => {
    const read5 = (installs: unknown[]) => read(page({ blocks: blocks(entry({ 5: [12, 4.5, ...installs] })) }));
    expect(read5(['103K+', 'many']).listings[0]?.users).toEqual({ value: 103_000, kind: 'at_least' });
    expect(read5(['', 'many'])).toMatchObject({
      listings: [{ users: undefined }],
      problems: [{ kind: 'invalid_value' }],
    });
  });

  test('does not fail on a value that cannot be written as text', () => {
    const odd = { toString: 1 };
    expect(read(page({ main: '', blocks: blocks(entry({ 0: odd })) })).problems[0]?.kind).toBe('not_a_plugin_page');
    const { listings, problems } = read(page({ blocks: blocks(entry({ 5: [12, 4.5, odd], 21: [odd] })) }));
    expect(listings[0]).toMatchObject({ name: 'Leave Ledger', users: undefined, ratingCount: 12 });
    expect(problems.map(({ message }) => message.split(':')[0])).toEqual(['users', 'updatedOn']);
  });

  test('takes the shown installs as a floor where the exact number is missing', () => {
    const listing = read(page({ blocks: blocks(entry({ 5: [12, 4.5, '103K+'] })) })).listings[0];
    expect(listing?.users).toEqual({ value: 103_000, kind: 'at_least' });
  });

  test('says that there is no rating without ratings', () => {
    const unrated = { rating: null, ratingCount: null };
    expect(read(page({ blocks: blocks(entry({ 5: [0, 0, '10+', 14] })) })).listings[0]).toMatchObject(unrated);
    expect(read(page({ blocks: '', main: main({ rating: '' }) })).listings[0]).toMatchObject(unrated);
  });

  test('keeps neither the viewer nor a postal address', () => {
    for (const body of [page(), page({ blocks: '' })]) {
      expect(JSON.stringify(read(body))).not.toContain('Viewing Person');
      expect(JSON.stringify(read(body))).not.toContain('Sample Street');
    }
  });
});

describe('listingFromMarkup', () => {
  test('leaves ratings undefined where it does not understand their number', () => {
    const rating = '<meta itemprop="ratingValue" content="4.5"/><span itemprop="ratingCount">1,5 lakh</span>';
    const [listing] = read(page({ blocks: '', main: main({ rating }) })).listings;
    expect([listing?.rating, listing?.ratingCount]).toEqual([undefined, undefined]);
  });

  test('reads a page that has no blocks and no address', () => {
    const { listings, problems } = parsePage(answer(page({ blocks: '' })));
    expect(problems).toEqual([]);
    expect(listings[0]).toEqual({
      externalId: ID,
      url: `https://workspace.google.com/marketplace/app/_/${ID}`,
      name: 'Leave Ledger',
      summary: 'Keeps track of leave.',
      description: 'Sample data: a longer text.',
      iconUrl: 'https://lh3.googleusercontent.com/sample',
      ...NEW_FIELDS,
      updatedOn: '2023-11-14',
      developer: { name: 'Ledger Works', site: 'https://ledger.example.com/about', isTrader: true },
      supportUrl: 'https://help.ledger.example.com/',
      privacyUrl: 'https://ledger.example.com/privacy',
      termsUrl: 'https://ledger.example.com/terms',
      permissions: ['https://www.googleapis.com/auth/calendar', 'https://mail.google.com/'],
      pricingModel: 'freemium',
      pricingLabel: 'Free of charge with paid features',
      users: { value: 103_000, kind: 'at_least' },
      rating: 4.52,
      ratingCount: 12,
      readFrom: 'markup',
    });
  });

  test('never takes terms or support pages for the site of a developer without a link', () => {
    const linkless = main({ by: 'Ledger Works', developer: '<div><span class="nWIEC">Ledger Works</span></div>' });
    expect(read(page({ blocks: '', main: linkless })).listings[0]?.developer).toEqual({ name: 'Ledger Works' });
  });

  test('takes a number of installs that is shown in full as exact', () => {
    const listing = read(page({ blocks: '', main: main({ users: '457,795 users have installed this app.' }) }))
      .listings[0];
    expect(listing?.users).toEqual({ value: 457_795, kind: 'exact' });
  });

  test('leaves installs undefined where the page does not show them', () => {
    expect(read(page({ blocks: '', main: main({ users: 'something else' }) })).listings[0]?.users).toBeUndefined();
  });
});
