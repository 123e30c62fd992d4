import type { PriceTier } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { priceUnitOf } from './price-unit.ts';

const tier: PriceTier = { name: null, amount: 5, currency: 'USD', period: 'month', per: 'seat' };

describe('priceUnitOf', () => {
  test('is that of the tier with the lowest price a month', () => {
    expect(priceUnitOf([{ ...tier, amount: 9, per: 'site' }, tier], 5)).toBe('seat');
    expect(priceUnitOf([{ ...tier, amount: 50, period: 'year', per: 'site' }], 4.17)).toBe('site');
  });

  test('is unknown where no tier has the price, or two say different units', () => {
    expect(priceUnitOf(null, 5)).toBeNull();
    expect(priceUnitOf([tier], null)).toBeNull();
    expect(
      priceUnitOf(
        [
          { ...tier, currency: 'EUR' },
          { ...tier, period: 'once' },
        ],
        5,
      ),
    ).toBeNull();
    expect(priceUnitOf([tier, { ...tier, per: 'site' }], 5)).toBeNull();
  });
});
