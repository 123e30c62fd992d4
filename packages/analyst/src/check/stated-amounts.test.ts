import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPrices, statesAmount } from './stated-amounts.ts';

describe('statesAmount', () => {
  test.each([
    ['Pro: $9.99/month', 9.99, 'USD'],
    ['9,99 € im Monat', 9.99, 'EUR'],
    ['EUR 1.200 per year', 1200, 'EUR'],
    ['$1,200 a year', 1200, 'USD'],
    ['USD 5', 5, 'USD'],
    ['5 dollars per seat', 5, 'USD'],
    ['Prices in USD: Basic 5 per month', 5, 'USD'],
    ['CA$7 or 7 CAD', 7, 'CAD'],
    ['£4 / site', 4, 'GBP'],
    ['only 49,- € once', 49, 'EUR'],
    ['₹499 monthly', 499, 'INR'],
  ])('finds in "%s" %d %s', (text, amount, currency) => expect(statesAmount(text, amount, currency)).toBe(true));

  test.each([
    ['over 500 tabs', 500, 'USD'],
    ['$9.99', 9.9, 'USD'],
    ['$9.99', 999, 'USD'],
    ['$5', 5, 'EUR'],
    ['$7', 7, 'CAD'],
    ['5 stars per review', 5, 'USD'],
    ['rated 4.5', 4.5, 'USD'],
    ['', 1, 'USD'],
  ])('finds not in "%s" %d %s', (text, amount, currency) => expect(statesAmount(text, amount, currency)).toBe(false));

  test('finds every price that is written the usual way', () => {
    const cents = fc.integer({ min: 1, max: 9_999_999 });
    fc.assert(
      fc.property(cents, fc.string(), (amount, noise) => {
        const written = (amount / 100).toFixed(2);
        expect(statesAmount(`${noise.replace(/\d/g, '')} costs $${written} now`, amount / 100, 'USD')).toBe(true);
      }),
    );
  });

  test('reads any text in time', () => {
    fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => Array.isArray(listPrices(text))));
    const start = performance.now();
    listPrices(`${'1,234 '.repeat(5000)} ${'9'.repeat(20_000)} ${'$ '.repeat(5000)}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
