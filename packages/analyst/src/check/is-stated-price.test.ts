import { describe, expect, test } from 'vitest';
import { isStatedPrice } from './is-stated-price.ts';

const of = (description: string) => ({ marketplace: 'chrome-web-store', name: 'Folder', description });

describe('isStatedPrice', () => {
  test.each([
    ['Pro plan: $9.99 per month.', 9.99],
    ['The basic plan is free.', 0],
    ['Lifetime licence for $49.', 49],
  ])('is true for "%s" and %d', (text, amount) => expect(isStatedPrice(of(text), amount, 'USD')).toBe(true));

  test.each([
    ['Other tools cost $30 per month. Pro plan: $9.99 per month.', 30],
    ['Unlike Zapier, which charges $20/month.', 20],
    ['Save $50 with our plan for $9 per month.', 50],
    ['14-day free trial, then $9 per month.', 0],
    ['An ad-free inbox with 0 settings.', 0],
  ])('is false for "%s" and %d', (text, amount) => expect(isStatedPrice(of(text), amount, 'USD')).toBe(false));
});
