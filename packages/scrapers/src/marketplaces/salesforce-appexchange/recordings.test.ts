import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../shared/test-recording.ts';
import { answer } from '../../shared/test-response.ts';
import { parseAnswer } from './parse.ts';
import { totalIn } from './requests.ts';

const FOLDER = 'salesforce-appexchange';

describe.skipIf(!sharedData(FOLDER))('recordings of the AppExchange', () => {
  test('the page of an error holds no app', () => {
    const page = answer(recorded(`${FOLDER}/2026-03-08_error-page.html.gz`));
    expect(parseAnswer(page)).toMatchObject({ listings: [], gone: [], problems: [{ kind: 'not_a_plugin_page' }] });
  });

  test('five pages of twelve apps are read without problems; neighbours overlap', () => {
    const pages = recordedPages();
    const results = pages.map(parseAnswer);
    expect(pages.map(totalIn)).toEqual([898, 898, 898, 898, 898]);
    expect(results.map(({ listings }) => listings.length)).toEqual([12, 12, 12, 12, 12]);
    expect(results.flatMap(({ problems }) => problems)).toEqual([]);
    const listings = results.flatMap((result) => result.listings);
    expect(new Set(listings.map(({ externalId }) => externalId)).size).toBe(52);
    for (const { rating, ratingCount, developer } of listings) {
      expect(rating).toBeGreaterThanOrEqual(1);
      expect(ratingCount).toBeGreaterThan(0);
      expect(developer?.name).toBeTruthy();
    }
  });

  test('the first app is the one that the page names first', () => {
    expect(recordedPages().map(parseAnswer)[0]?.listings[0]).toMatchObject({
      externalId: 'a0N30000003IzEDEA0',
      name: 'MassMailer - Native App, Email Marketing, Mass Email, Email Alerts, Attach Files',
      developer: { name: 'MassMailer, Inc' },
      rating: 4.94,
      ratingCount: 164,
      category: 'massEmailsAndMessaging',
      categories: ['massEmailsAndMessaging', 'marketingAutomation', 'campaignManagement'],
      rank: 13,
      placement: null,
    });
  });

  test('places follow each other from page to page; an app that a page features is sponsored', () => {
    const listings = recordedPages().flatMap((page) => parseAnswer(page).listings);
    expect(listings.map(({ rank }) => rank)).toEqual(Array.from({ length: 60 }, (_, index) => index + 13));
    const sponsored = listings.filter(({ placement }) => placement === 'sponsored');
    expect(new Set(sponsored.map(({ externalId }) => externalId))).toEqual(
      new Set(['a0N3A00000EOBliUAH', 'a0N30000000q4u7EAA']),
    );
  });

  test('a listing in full', () => {
    const { listings, problems } = parseAnswer(answer(recorded(`${FOLDER}/2026-04_partners-listing-detail.json`)));
    expect(problems).toEqual([]);
    expect(listings).toMatchObject([
      {
        externalId: 'a0N300000024XvyEAE',
        name: 'SMS Magic & Conversive | Conversational Messaging',
        developer: { name: 'Screen Magic Mobile Media', site: 'https://www.sms-magic.com' },
        rating: 4.82,
        ratingCount: 1133,
        pricingModel: 'paid',
        pricingLabel: '7 USD / user / monthly, 14 days of trial',
        listedOn: '2010-03-16',
        version: '1.75.2',
        categories: ['sales', 'marketing', 'customerService'],
        worksWith: ['Sales Cloud', 'Service Cloud', 'Experience Cloud'],
        videos: ['https://fast.wistia.net/embed/iframe/crini37eqh', 'https://www.youtube.com/watch?v=6n590m9eZaU'],
        placement: null,
      },
    ]);
    expect(listings[0]?.screenshots).toHaveLength(15);
    expect(JSON.stringify(listings)).not.toMatch(/Qualified|888-568|Henderson/);
  });
});

// The wrapper [{url, payload}] is the recorder's own; the store's answer is the payload.
function recordedPages() {
  const wrapped: { url: string; payload: unknown }[] = JSON.parse(
    recorded(`${FOLDER}/2026-03_category-marketing_listings-api.json.gz`),
  );
  return wrapped.map(({ url, payload }) => answer(JSON.stringify(payload), { url }));
}
