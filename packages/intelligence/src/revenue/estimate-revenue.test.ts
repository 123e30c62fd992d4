import type { RevenueInputs } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { estimateRevenue } from './estimate-revenue.ts';

const INPUTS: RevenueInputs = {
  marketplace: 'chrome-web-store',
  countBasis: 'people',
  buyers: 'consumers',
  count: { value: 1_000_000, kind: 'rounded' },
  countOn: '2026-11-20',
  ratingCount: 800,
  pricingModel: 'freemium',
  pricingSource: 'store',
  priceUsd: 5,
  priceUnit: 'user',
  priceSource: 'text',
  ownerKind: 'single',
  ownerSource: 'derived',
};

function estimate(inputs: Partial<RevenueInputs> = {}) {
  const result = estimateRevenue({ ...INPUTS, ...inputs });
  if (!('steps' in result)) throw new Error(result.missing.join());
  return result;
}

const reasonOf = (name: string, inputs: Partial<RevenueInputs> = {}) =>
  estimate(inputs).steps.find((step) => step.name === name)?.reason;

describe('estimateRevenue', () => {
  test('is unknown without users and ratings, and says so', () => {
    expect(estimateRevenue({ ...INPUTS, count: null, ratingCount: null })).toEqual({
      missing: ['The store shows neither a number of users nor ratings.'],
    });
  });

  test('says how it comes to its steps, in words that need no explanation', () => {
    expect(estimate().missing).toEqual([]);
    expect(reasonOf('count')).toBe('1,000,000 users, as the store shows them, rounded.');
    expect(reasonOf('paying')).toContain('It is free with a paid tier, 0.7 % of users: makers of free plugins');
    expect(reasonOf('price')).toContain('5 USD a month a user × 12 × 0.8: yearly plans are cheaper');
    expect(reasonOf('owner')).toContain('nothing says that its owner wants users for something else');
  });

  test('says what is missing', () => {
    expect(estimate({ pricingModel: null, priceUsd: null, count: null }).missing).toEqual([
      'The number of users is not known: it is guessed from ratings.',
      'Nothing says whether users pay, and how.',
      'No price a month is stated.',
    ]);
    expect(estimate({ priceUnit: null }).missing).toEqual([
      'It is not said what the price is paid for: a user, or a site.',
    ]);
  });

  test('is 0 for what is free without a price, and not more than a little', () => {
    const free = estimate({ pricingModel: 'free', priceUsd: null });
    expect(free).toMatchObject({ lower: 0, point: 0, missing: [] });
    expect(free.upper).toBeLessThan(0.1 * 1_000_000);
  });

  test('knows what a store counts: a download is worth less than a user, a whole domain less than its people', () => {
    const { point } = estimate();
    expect(estimate({ countBasis: 'downloads' }).point).toBeLessThan(point / 50);
    expect(estimate({ countBasis: 'domains' }).point).toBeLessThan(point / 3);
    expect(estimate({ countBasis: 'daily_people' }).point).toBeGreaterThan(point);
    expect(reasonOf('active', { countBasis: 'downloads' })).toContain('80 to 1');
    expect(estimate({ countBasis: 'installs' }).point).toBeGreaterThan(estimate({ countBasis: 'downloads' }).point);
    expect(estimate({ countBasis: 'packages' }).point).toBeLessThan(estimate({ countBasis: 'downloads' }).point);
  });

  test('multiplies a price a user where a store counts whole companies', () => {
    const sites = { countBasis: 'sites', buyers: 'businesses' } as const;
    expect(
      estimate({ ...sites, priceUnit: 'user' }).point / estimate({ ...sites, priceUnit: 'site' }).point,
    ).toBeCloseTo(8, 6);
  });

  test.for(['platform', 'public_company', 'ad_funded'] as const)('starts at 0 and is bounded for a %s', (ownerKind) => {
    const { lower, point, upper } = estimate({ ownerKind });
    expect(lower).toBe(0);
    expect(point).toBeLessThan(estimate().point);
    expect(upper).toBeLessThan(2 * estimate().upper);
  });

  test('counts what advertisers pay where a plugin lives on them, and bounds it by what a browser earns', () => {
    const ads = estimate({ ownerKind: 'ad_funded', pricingModel: 'free', priceUsd: null });
    expect(ads.lower).toBe(0);
    expect(ads.point).toBeGreaterThan(0);
    expect(ads.upper).toBeLessThan(1.5 * 1_000_000);
  });

  test('is neither 0 nor narrow for a free listing of what is sold elsewhere', () => {
    const elsewhere = estimate({ ownerKind: 'sold_elsewhere', pricingModel: 'free', priceUsd: null });
    expect(elsewhere.lower).toBeGreaterThan(0);
    expect(elsewhere.upper / elsewhere.lower).toBeGreaterThan(500);
    expect(elsewhere.missing).toContain('What is sold outside the store is not known.');
  });

  test('states a reason above 2 USD a user and year', () => {
    expect(reasonOf('price', { pricingModel: 'paid', priceUsd: 30 })).toContain(
      'more than 2 USD for each counted user',
    );
    expect(reasonOf('price')).not.toContain('more than 2 USD');
  });

  test('is narrowed by what a model says of payers, within what is usual', () => {
    const { lower, point, upper } = estimate({ payingShare: { low: 0.01, high: 0.018 } });
    expect(upper / lower).toBeLessThan(estimate().upper / estimate().lower);
    expect(point).toBeGreaterThan(estimate().point);
    expect(estimate({ payingShare: { low: 0.5, high: 0.9 } })).toEqual(estimate());
  });
});
