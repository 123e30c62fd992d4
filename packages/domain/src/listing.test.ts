import { describe, expect, test } from 'vitest';
import { Count } from './count.ts';
import { LISTING_FIELDS, Listing, NUMBER_FIELDS, Review } from './listing.ts';

const LISTING = { externalId: 'one', url: 'https://market.example/one', name: 'Tab Sorter', readFrom: 'data' };

describe('Listing', () => {
  test.each([
    ['an empty id', { externalId: '' }],
    ['an address that is no http', { url: 'javascript:alert(1)' }],
    ['a name of which nothing can be seen', { name: '\u200B' }],
    ['a developer of whose name nothing can be seen', { developer: { name: '\u202E' } }],
    ['a mailbox for a support page', { supportUrl: 'https://jane@mail.example' }],
    ['more than five stars', { rating: 5.1 }],
    ['less than one star', { rating: 0 }],
    ['a negative number of ratings', { ratingCount: -1 }],
    ['half a user', { users: { value: 1.5, kind: 'exact' } }],
    ['a number without its kind', { users: { value: 10 } }],
    ['a pricing model nobody knows', { pricingModel: 'cheap' }],
    ['a date that is no day', { listedOn: '2026-02-30' }],
    ['21 reviews', { reviews: Array(21).fill({ externalId: 'r', stars: 5, text: '', day: '2026-01-01' }) }],
  ])('refuses %s', (_, change) => {
    expect(Listing.safeParse({ ...LISTING, ...change }).success).toBe(false);
  });

  test('keeps apart what is not spoken of, what there is none of, and a value', () => {
    const parsed = Listing.parse({ ...LISTING, rating: null, users: { value: 0, kind: 'exact' } });
    expect('ratingCount' in parsed).toBe(false);
    expect(parsed).toMatchObject({ rating: null, users: { value: 0 } });
  });

  test('shows no e-mail address of a developer', () => {
    const developer = { name: 'jane@mail.example', legalName: 'Jane Roe (jane@mail.example)' };
    expect(Listing.parse({ ...LISTING, developer }).developer).toEqual({ name: 'jane', legalName: 'Jane Roe' });
  });

  test('drops what it does not know, such as a name of a reviewer', () => {
    const review = { externalId: 'r', stars: 5, text: 'Good', day: '2026-01-01', author: 'Somebody' };
    expect(Listing.parse({ ...LISTING, reviews: [review] }).reviews?.[0]).not.toHaveProperty('author');
  });
});

describe('Review', () => {
  test.each([0, 6, 4.5])('refuses %d stars', (stars) => {
    expect(Review.safeParse({ externalId: 'r', stars, text: '', day: '2026-01-01' }).success).toBe(false);
  });
});

describe('Count', () => {
  test('refuses a number beyond what can be counted exactly', () => {
    expect(Count.safeParse({ value: 2 ** 53, kind: 'exact' }).success).toBe(false);
  });
});

describe('LISTING_FIELDS', () => {
  test('are all fields but the identity', () => {
    expect(LISTING_FIELDS).toEqual(
      Object.keys(Listing.shape).filter((field) => !['externalId', 'url'].includes(field)),
    );
  });

  test('hold every number, and no other field is one', () => {
    const numbers = LISTING_FIELDS.filter((field) =>
      [5, { value: 5, kind: 'exact' }].some((value) => Listing.shape[field].safeParse(value).success),
    );
    expect(numbers).toEqual([...NUMBER_FIELDS]);
  });
});
