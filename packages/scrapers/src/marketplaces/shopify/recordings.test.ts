import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../shared/test-recording.ts';
import { answer } from '../../shared/test-response.ts';
import { parsePage } from './parse.ts';

const FOLDER = 'shopify-app-store';

describe.skipIf(!sharedData(FOLDER))('the recorded page of reviews', () => {
  const page = () => parsePage(answer(recorded(`${FOLDER}/2024-07-20_shopify-pos_reviews.html`)));

  test('matches the recordings', () => {
    const { listings, problems } = page();
    expect(problems).toEqual([]);
    expect(listings).toMatchObject([
      {
        externalId: 'shopify-pos',
        name: 'Point of Sale',
        developer: { name: 'Shopify' },
        rating: 3.8,
        ratingCount: 515,
        pricingModel: 'freemium',
        pricingLabel: 'Free plan available',
        language: 'en',
        ratingDistribution: [122, 31, 32, 81, 249],
      },
    ]);
  });

  test('holds ten reviews, newest first, with their stars and without shops and replies', () => {
    const reviews = page().listings[0]?.reviews ?? [];
    expect(reviews.map(({ externalId }) => externalId).sort()).toEqual(
      '1394646 1394946 1409056 1428773 1431992 1449714 1452904 1454434 1462931 1466083'.split(' '),
    );
    expect(reviews.map(({ day }) => day)).toEqual(
      reviews
        .map(({ day }) => day)
        .sort()
        .reverse(),
    );
    expect(reviews.find(({ externalId }) => externalId === '1431992')).toMatchObject({
      ...{ stars: 1, day: '2024-06-10', hasReply: true, repliedOn: '2024-06-18' },
    });
    expect(reviews.every(({ text }) => text.length > 20 && !/Shopify Support|replied/.test(text))).toBe(true);
    expect(JSON.stringify(reviews)).not.toContain('Loshen');
  });
});

describe.skipIf(!sharedData(FOLDER))('the recorded list of 2020', () => {
  const list = () => parsePage(answer(recorded(`${FOLDER}/2020-08-15_browse-all_list.html`)));

  test('its 24 cards are 24 listings without problems', () => {
    const { listings, problems } = list();
    expect(problems).toEqual([]);
    expect(new Set(listings.map(({ externalId }) => externalId)).size).toBe(24);
    expect(listings.map(({ rank }) => rank)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    for (const { developer, pricingLabel, iconUrl } of listings)
      expect([developer?.name, pricingLabel, iconUrl].every(Boolean)).toBe(true);
  });

  test.each([
    [0, 'loox', 'Loox ‑ Photo Reviews', 'Loox', 4.9, 5274, '14-day free trial', 'free_trial'],
    [1, 'google', 'Google channel', 'Shopify', 4.5, 3375, 'Free to install', 'freemium'],
  ])('card %i is %s', (position, externalId, name, developer, rating, ratingCount, pricingLabel, pricingModel) => {
    expect(list().listings[position]).toMatchObject({
      externalId,
      name,
      developer: { name: developer },
      rating,
      ratingCount,
      pricingLabel,
      pricingModel,
    });
  });
});
