import { describe, expect, test } from 'vitest';
import { pricingOf } from './pricing.ts';

describe('pricingOf', () => {
  test('says nothing where there are no words, and does not guess at words never seen', () => {
    expect([pricingOf(undefined), pricingOf(null), pricingOf(' ')]).toEqual([{}, {}, {}]);
    expect(pricingOf('External billing')).toEqual({ pricingModel: undefined, pricingLabel: 'External billing' });
  });

  test.each([
    ['Free', 'free'],
    ['Free plan available', 'freemium'],
    ['Free plan available. Free trial available.', 'freemium'],
    ['Free to install', 'freemium'],
    ['14-day free trial', 'free_trial'],
    ['Free trial available', 'free_trial'],
    ['From $9.99/month', 'paid'],
    ['$49 one-time charge', 'paid'],
  ])('reads "%s"', (label, model) => {
    expect(pricingOf(label)).toEqual({ pricingModel: model, pricingLabel: label });
  });
});
