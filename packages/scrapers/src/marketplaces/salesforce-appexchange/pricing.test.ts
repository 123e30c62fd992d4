import { describe, expect, test } from 'vitest';
import { labelOf, modelOf } from './pricing.ts';

describe('modelOf', () => {
  test('does not guess at words that are not known', () => {
    expect([modelOf('contact_us'), modelOf(''), modelOf(null), modelOf(undefined)]).toEqual(Array(4).fill(undefined));
  });

  test('knows the words of the store in any case', () => {
    expect([modelOf('free'), modelOf('Freemium'), modelOf('PAID')]).toEqual(['free', 'freemium', 'paid']);
  });
});

describe('labelOf', () => {
  test('says nothing of plans that are not there, and that there is no price in a plan without one', () => {
    expect([labelOf([]), labelOf([{ units: 'user' }])]).toEqual([undefined, null]);
  });

  test('names the first plan where none is marked as the cheapest', () => {
    const plans = [{ price: 9, currency_code: 'EUR' }, { price: 1 }];
    expect(labelOf(plans)).toBe('9 EUR');
  });

  test('keeps a price of nothing', () => {
    expect(labelOf([{ price: 0, currency_code: 'USD', units: 'user' }])).toBe('0 USD / user');
  });
});
