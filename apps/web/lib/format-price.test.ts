import { expect, test } from 'vitest';
import { formatTier } from './format-price.ts';

const amount = (value: number) => ({
  ...({ value, kind: 'exact', origin: 'derived', day: '2026-11-20' } as const),
  ...{ source: 'firefox', method: 'stated_price' },
});

test.each([
  [{ amount: amount(9), currency: 'USD', period: 'month', per: 'user' }, '$9 a month per user'],
  [{ amount: amount(4.5), currency: 'EUR', period: 'year', per: null }, '€4.50 a year'],
  [{ amount: amount(1200), currency: 'JPY', period: 'once', per: 'site' }, '¥1,200 once per site'],
  [{ amount: amount(5), currency: 'XYZ', period: null, per: null }, 'XYZ\u00a05'],
] as const)('a price is written as it is stated: %#', (tier, words) => expect(formatTier(tier)).toBe(words));
