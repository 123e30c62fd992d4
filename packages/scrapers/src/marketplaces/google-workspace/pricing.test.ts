import { describe, expect, test } from 'vitest';
import { pricingOf } from './pricing.ts';

describe('pricingOf', () => {
  test('does not guess at codes and words that were never seen', () => {
    expect(pricingOf(null, 7)).toEqual({});
    expect(pricingOf('Kostenlos')).toEqual({ pricingModel: undefined, pricingLabel: 'Kostenlos' });
  });

  test.each([
    ['Free of charge', 'free'],
    ['Free of charge trial', 'free_trial'],
    ['Free of charge with paid features', 'freemium'],
    ['Paid', 'paid'],
  ])('reads "%s"', (label, model) => {
    expect(pricingOf(label, 4)).toEqual({ pricingModel: model, pricingLabel: label });
  });

  test.each([
    [2, 'free_trial'],
    [3, 'freemium'],
  ])('knows code %i', (code, pricingModel) => {
    expect(pricingOf(null, code)).toEqual({ pricingModel });
  });
});
