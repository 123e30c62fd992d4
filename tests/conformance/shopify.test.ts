import { sharedData } from '@pi/config/shared-data';
import { getAdapter } from '@pi/scrapers';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { markupShape } from './markup.ts';
import { answerOf, DAY, goneIds, recorded, sampleBody, sampleIds } from './samples.ts';
import { beyond, union } from './shape.ts';
import { LOOKS, MORE_THAN_RECORDED } from './shopify.looks.ts';

type Entry = Record<string, unknown>;

const STORE = 'shopify';
const SOME = 80;
const REVIEW = '[data-merchant-review]';
const file = sharedData('shopify-app-store/2024-07-20_shopify-pos_reviews.html');

describe.skipIf(!file)('a sample page of reviews of the Shopify App Store', () => {
  if (!file) return;
  const realPage = recorded(file);
  const samplePages = sampleIds(STORE)
    .slice(0, SOME)
    .map((handle) => sampleBody(STORE, `/${handle}/reviews`));
  const reviewed = samplePages.filter((html) => load(html)(REVIEW).length > 0);

  test('has the recorded markup where readers look, and all of it', () => {
    const real = markupShape(realPage, LOOKS);
    const sample = union(reviewed.map((html) => markupShape(html, LOOKS)));
    expect(beyond(sample, real, MORE_THAN_RECORDED)).toEqual([]);
    expect(beyond(real, sample)).toEqual([]);
  });

  test('shows ten reviews at most, as recorded', () => {
    const counts = reviewed.map((html) => load(html)(REVIEW).length);
    expect([Math.max(...counts), load(realPage)(REVIEW).length]).toEqual([10, 10]);
  });

  test('describes its app to search engines with the recorded keys, in their order, and types', () => {
    const rated = reviewed.map(described).filter(({ aggregateRating }) => aggregateRating);
    expect(new Set(rated.map(kinds))).toEqual(new Set([kinds(described(realPage))]));
    const ratings = rated.map(({ aggregateRating }) => kinds(aggregateRating as Entry));
    expect(new Set(ratings)).toEqual(new Set([kinds(described(realPage).aggregateRating as Entry)]));
  });
});

describe('the parser of shopify', () => {
  const listings = sampleIds(STORE).flatMap((handle) => read(handle).listings);

  test('takes a page of an app that left for gone', () => {
    const gone = goneIds(STORE).slice(0, 3);
    expect(gone.map((handle) => read(handle).gone.map(({ externalId }) => externalId))).toEqual(gone.map((id) => [id]));
  });

  test('reads developers, prices of every kind, days and icons', () => {
    expect(new Set(listings.map(({ pricingModel }) => pricingModel))).toEqual(
      new Set(['free', 'freemium', 'free_trial', 'paid']),
    );
    for (const { developer, listedOn, iconUrl, description } of listings)
      expect([developer?.externalId, listedOn, iconUrl, description].every(Boolean)).toBe(true);
  });

  test('keeps reviews and neither their authors’ names, nor replies, nor a postal address', () => {
    expect(listings.some(({ reviews }) => (reviews ?? []).length > 0)).toBe(true);
    expect(JSON.stringify(listings)).not.toMatch(/"[A-Z][a-z]+ Sample"|Sample reply|Sample Street/);
  });
});

function read(handle: string) {
  const adapter = getAdapter(STORE);
  const responses = adapter.requests(handle).map(({ url }) => ({
    url,
    headers: {},
    fetchedAt: `${DAY}T06:00:00Z`,
    ...answerOf(STORE, url),
  }));
  return adapter.parse(responses);
}

function described(html: string): Entry {
  return JSON.parse(load(html)('script[type="application/ld+json"]').text());
}

function kinds(entry: Entry): string {
  return Object.entries(entry)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? 'list' : typeof value}`)
    .join();
}
