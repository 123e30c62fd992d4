import { describe, expect, test } from 'vitest';
import { priceDirection } from './price.ts';

describe('priceDirection', () => {
  test('compares prices a month, and takes free for less than any', () => {
    expect(priceDirection('Free', '$5/month')).toBe('up');
    expect(priceDirection('$9/month', 'free')).toBe('down');
    expect(priceDirection('$5/month', 'From $6 per month')).toBe('up');
    expect(priceDirection('$120/year', '$9/month')).toBe('down');
  });

  test('compares two texts that differ in one amount, in any currency', () => {
    expect(priceDirection('€12 once', '€15.50 once')).toBe('up');
    expect(priceDirection('1,200 kr', '900 kr')).toBe('down');
  });

  test('takes what can be used for free for less than what words alone call paid', () => {
    expect(priceDirection('paid', 'free')).toBe('down');
    expect(priceDirection('Free of charge with paid features', 'Paid')).toBe('up');
    expect(priceDirection('Free', 'Trial')).toBe('up');
    expect(priceDirection('free', 'freemium')).toBeNull();
    expect(priceDirection('14-day free trial', 'From $9.99/month')).toBeNull();
  });

  test('says nothing where the words do not', () => {
    expect(priceDirection('paid', 'free trial')).toBeNull();
    expect(priceDirection('€5 to €9', '€6 to €8')).toBeNull();
    expect(priceDirection('€5 once', 'paid')).toBeNull();
    expect(priceDirection(null, '$5/month')).toBeNull();
  });
});
