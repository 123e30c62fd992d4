import { describe, expect, test } from 'vitest';
import { Count } from './count.ts';
import { EXTRA_FIELDS, LISTING_FIELDS, Listing, NUMBER_FIELDS, Review } from './listing.ts';

const LISTING = { externalId: 'one', url: 'https://market.example/one', name: 'Tab Sorter', readFrom: 'data' };

describe('Listing', () => {
  test.each([
    ['an empty id', { externalId: '' }],
    ['an address that is not http(s)', { url: 'javascript:alert(1)' }],
    ['a name without a visible character', { name: '\u200B' }],
    ['a developer without a visible name', { developer: { name: '\u202E' } }],
    ['a mailbox as a support page', { supportUrl: 'https://jane@mail.example' }],
    ['more than five stars', { rating: 5.1 }],
    ['less than one star', { rating: 0 }],
    ['a negative number of ratings', { ratingCount: -1 }],
    ['half a user', { users: { value: 1.5, kind: 'exact' } }],
    ['a number without its kind', { users: { value: 10 } }],
    ['an unknown pricing model', { pricingModel: 'cheap' }],
    ['an impossible date', { listedOn: '2026-02-30' }],
    ['21 reviews', { reviews: Array(21).fill({ externalId: 'r', stars: 5, text: '', day: '2026-01-01' }) }],
  ])('refuses %s', (_, change) => {
    expect(Listing.safeParse({ ...LISTING, ...change }).success).toBe(false);
  });

  test('distinguishes an absent field, null and a value', () => {
    const parsed = Listing.parse({ ...LISTING, rating: null, users: { value: 0, kind: 'exact' } });
    expect('ratingCount' in parsed).toBe(false);
    expect(parsed).toMatchObject({ rating: null, users: { value: 0 } });
  });

  test('removes e-mail addresses from names of a developer', () => {
    const developer = { name: 'jane@mail.example', legalName: 'Jane Roe (jane@mail.example)' };
    expect(Listing.parse({ ...LISTING, developer }).developer).toEqual({ name: 'jane', legalName: 'Jane Roe' });
  });

  test('drops unknown fields, such as the name of a reviewer', () => {
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
  test('refuses an unsafe integer', () => {
    expect(Count.safeParse({ value: 2 ** 53, kind: 'exact' }).success).toBe(false);
  });
});

describe('LISTING_FIELDS', () => {
  test('has all fields but the identity', () => {
    expect(LISTING_FIELDS).toEqual(
      Object.keys(Listing.shape).filter((field) => !['externalId', 'url'].includes(field)),
    );
  });

  test('a field with a number is a metric or an extra: only the manifest’s version makes a revision', () => {
    const numbers = LISTING_FIELDS.filter((field) =>
      [5, { value: 5, kind: 'exact' }].some((value) => Listing.shape[field].safeParse(value).success),
    );
    const known: readonly string[] = [...NUMBER_FIELDS, ...EXTRA_FIELDS];
    expect(numbers).toEqual(expect.arrayContaining([...NUMBER_FIELDS]));
    expect(numbers.filter((field) => !known.includes(field))).toEqual(['manifestVersion']);
  });
});
