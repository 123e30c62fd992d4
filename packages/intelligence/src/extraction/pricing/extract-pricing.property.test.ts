import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractPricing } from './extract-pricing.ts';

const PIECES = [
  ...[
    '$',
    '€',
    '9',
    '1,200.50',
    '12 900 Ft',
    '/',
    'month',
    ' per ',
    'year',
    'Pro',
    'free',
    'free version',
    'user',
    '\n',
  ],
  ...[
    '. ',
    '|',
    '(',
    ')',
    '"',
    '→',
    'was ',
    'save ',
    '# Pricing',
    'lifetime',
    '円',
    '~~',
    '<del>',
    '&euro;',
    'e.g. ',
    '-',
  ],
];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 80 })
    .map((all) => all.join('')),
);

test('never throws, and its numbers are finite, few and consistent, whatever the text', () => {
  fc.assert(
    fc.property(text, text, text, (name, summary, description) => {
      const { tiers, lowestPaidMonthlyUsd } = extractPricing({ marketplace: 'x', name, summary, description });
      expect(tiers.length).toBeLessThanOrEqual(12);
      const monthly = tiers.flatMap(({ amount, currency, period }) => {
        expect(Number.isFinite(amount) && amount > 0 && amount <= 1_000_000).toBe(true);
        expect(currency).toMatch(/^[A-Z]{3}$/);
        if (currency !== 'USD') return [];
        return period === 'month' ? [amount] : period === 'year' ? [amount / 12] : [];
      });
      const lowest = Math.round(Math.min(...monthly) * 100) / 100;
      expect(lowestPaidMonthlyUsd).toBe(monthly.length > 0 && lowest > 0 ? lowest : null);
    }),
    { numRuns: 300 },
  );
});

test('gives the same for the same text', () => {
  fc.assert(
    fc.property(text, (description) => {
      const source = { marketplace: 'x', name: 'Wren', description };
      expect(extractPricing(source)).toEqual(extractPricing(source));
    }),
  );
});

// What takes long in an expression that tries every way to part a text.
test.for([
  ...[
    '$9 ',
    '9',
    '$1,234,',
    'pro ',
    '12 900 ',
    '(',
    ' ',
    'a',
    '"',
    '-',
    '. ',
    '|',
    '](',
    '<b ',
    '&',
    'per ',
    '1 user ',
  ],
  ...['$9 to $', 'free ', 'Pro Pro ', 'not ', '~~', '\n', '$5 per user per ', 'Aa '],
])('reads 100 kB of %j as fast as any text', (piece) => {
  const description = piece.repeat(Math.ceil(100_000 / piece.length));
  const started = process.cpuUsage();
  extractPricing({ marketplace: 'x', name: piece.repeat(40), description });
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(2000);
});
