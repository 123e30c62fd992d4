import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/test-response.ts';
import { parseAnswer } from './parse.ts';
import { app, detail, ID, listPage, UUID } from './test-sample.ts';

const ICON = 'https://appexchange.salesforce.com/image_host/logo.png';

describe('parseAnswer', () => {
  test('does not take a page of the store for an app', () => {
    expect(parseAnswer(answer('<!doctype html><html></html>'))).toMatchObject({
      listings: [],
      gone: [],
      problems: [{ kind: 'not_a_plugin_page' }],
    });
  });

  test('distinguishes an answer that failed from one that was cut off', () => {
    expect(parseAnswer(answer('', { status: 500 })).problems[0]?.kind).toBe('http_error');
    expect(parseAnswer(answer('{"totalCount": 898, "list')).problems[0]?.kind).toBe('format_changed');
  });

  test('names the field where the list has moved', () => {
    expect(parseAnswer(listPage([], { listings: {} })).problems[0]?.message).toMatch(/^listings: /);
    expect(parseAnswer(detail({ name: undefined })).problems[0]?.message).toMatch(/^name: /);
  });

  test('reports that the other pages are lost where a page has no total, and reads its apps', () => {
    const { listings, problems } = parseAnswer(listPage([app()], { totalCount: 'many' }));
    expect(listings).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'format_changed', message: expect.stringMatching(/^totalCount: /) }]);
  });

  test.each([
    ['oafId', { oafId: '12' }],
    ['title', { title: '' }],
  ])('a bad %s leaves out its app alone', (field, change) => {
    const { listings, problems } = parseAnswer(listPage([app(change), app({ oafId: UUID })]));
    expect(listings.map(({ externalId }) => externalId)).toEqual([UUID]);
    expect(problems).toMatchObject([
      { kind: 'invalid_value', message: expect.stringContaining(`app 1 of the list: ${field}: `) },
    ]);
  });

  test.each([
    ['developer', { publisher: 7 }],
    ['category', { listingCategories: {} }],
    ['rating', { averageRating: 94 }],
    ['ratingCount', { reviewsAmount: 'many' }],
  ])('leaves out an impossible %s and keeps the rest', (field, change) => {
    const { listings, problems } = parseAnswer(listPage([app(change)]));
    expect(listings[0]).toMatchObject({ name: 'Moss Mailer' });
    expect(listings[0]).toHaveProperty(field, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: ID }]);
  });

  test('reads every field of a listed app, and none of what a page features besides', () => {
    expect(parseAnswer(listPage())).toEqual({
      gone: [],
      problems: [],
      listings: [
        {
          externalId: ID,
          url: `https://appexchange.salesforce.com/listingDetail?listingId=${ID}`,
          name: 'Moss Mailer',
          summary: 'Sample data.',
          iconUrl: ICON,
          category: 'campaignManagement',
          categories: ['campaignManagement', 'marketingAutomation'],
          placement: null,
          itemType: 'force/package',
          developer: { name: 'Moss Works' },
          pricingModel: undefined,
          rating: 4.94,
          ratingCount: 164,
          readFrom: 'data',
        },
      ],
    });
  });

  test('counts places over the pages before, and marks the apps that its page features', () => {
    const url = 'https://api.appexchange.salesforce.com/recommendations/v3/listings?type=apps&page=2&pageSize=12';
    const featured = [{ oafId: UUID, sponsored: true }, { oafId: 'a0N000000000009EAA' }];
    const apps = [app(), null, app({ oafId: UUID }), app({ oafId: 'a0N000000000009EAA' })];
    const { listings } = parseAnswer({ ...listPage(apps, { featured }), url });
    expect(listings).toMatchObject([
      { rank: 25, placement: null },
      { rank: 27, placement: 'sponsored' },
      { rank: 28, placement: 'featured' },
    ]);
  });

  test.each([
    ['no address', undefined, { featured: undefined }],
    ['an address without a size', 'https://api.appexchange.salesforce.com/?page=1', { featured: 'none' }],
  ])('knows no place by %s, and no placement where the page features none', (_, url, change) => {
    const [listing] = parseAnswer({ ...listPage([app()], change), url }).listings;
    expect([listing?.rank, listing?.placement]).toEqual([undefined, undefined]);
  });

  test('leaves out one category alone, and takes narrower ones where they are chosen', () => {
    expect(parseAnswer(listPage([app({ listingCategories: ['sales', 7] })]))).toMatchObject({
      listings: [{ category: 'sales', categories: ['sales'] }],
      problems: [{ kind: 'invalid_value', message: expect.stringContaining('categories.1') }],
    });
    const businessNeeds = {
      sales: { isSelected: true, categories: ['forecasting'] },
      marketing: { isSelected: true, categories: [] },
      finance: { isSelected: false, categories: [] },
    };
    expect(parseAnswer(detail({ businessNeeds })).listings[0]?.categories).toEqual(['forecasting', 'marketing']);
    expect(parseAnswer(detail({ businessNeeds: undefined })).listings[0]?.categories).toBeUndefined();
  });

  test('says that there is no rating without reviews', () => {
    const unrated = listPage([app({ averageRating: 0, reviewsAmount: 0 })]);
    expect(parseAnswer(unrated).listings[0]).toMatchObject({ rating: null, ratingCount: 0 });
  });

  test('takes numbers written as text, an empty publisher and a publisher as an object', () => {
    const written = listPage([app({ averageRating: '4.5', reviewsAmount: '12', publisher: '' })]);
    expect(parseAnswer(written).listings[0]).toMatchObject({ rating: 4.5, ratingCount: 12, developer: null });
    const named = listPage([app({ publisher: { name: 'Moss Works', website: 'moss.example' } })]);
    expect(parseAnswer(named).listings[0]?.developer).toMatchObject({
      name: 'Moss Works',
      site: 'https://moss.example',
    });
  });

  test('reads every field of a listing in full', () => {
    const { listings, problems } = parseAnswer(detail());
    expect(problems).toEqual([]);
    expect(listings).toEqual([
      {
        externalId: ID,
        url: `https://appexchange.salesforce.com/listingDetail?listingId=${ID}`,
        name: 'Moss Mailer in Full',
        summary: 'Sample data.',
        description: 'Sample data: a longer text.',
        iconUrl: ICON,
        itemType: 'force/package',
        version: '1.75.2',
        listedOn: '2010-03-16',
        updatedOn: '2025-02-08',
        developer: {
          name: 'Moss Works',
          externalId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
          email: 'apps@moss.example',
          site: 'https://moss.example',
        },
        websiteUrl: 'https://moss.example/mailer',
        category: 'campaignManagement',
        categories: ['campaignManagement', 'marketingAutomation'],
        worksWith: ['Sales Cloud', 'Service Cloud'],
        screenshots: ['https://appexchange.salesforce.com/image_host/sample.png'],
        videos: ['https://fast.wistia.net/embed/iframe/sample1234', 'https://www.youtube.com/watch?v=sampleVideo'],
        placement: null,
        languages: ['en', 'de'],
        pricingModel: 'paid',
        pricingLabel: '7 USD / user / monthly, 14 days of trial',
        rating: 4.82,
        ratingCount: 1133,
        readFrom: 'data',
      },
    ]);
  });

  test('knows a listing that has no Salesforce id by its UUID', () => {
    expect(parseAnswer(detail({ appExchangeId: null })).listings[0]?.externalId).toBe(UUID);
  });

  test('keeps neither keys of a chat widget nor addresses nor telephone numbers', () => {
    expect(JSON.stringify(parseAnswer(detail()))).not.toMatch(/sample-chat-key|Sample Street|555 0100/);
  });
});
