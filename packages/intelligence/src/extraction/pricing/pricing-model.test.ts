import { describe, expect, test } from 'vitest';
import { extractPricing } from './extract-pricing.ts';

type Model = ReturnType<typeof extractPricing>['pricingModel'];

function modelOf(description: string, pricingModel: 'free' | 'free_trial' | 'freemium' | 'paid' | null = null): Model {
  return extractPricing({ marketplace: 'wordpress', name: 'Wren Widgets', description, pricingModel }).pricingModel;
}

describe('the pricing model', () => {
  test.for([
    'Light and fast.',
    'A premium, hand-made look.',
    'Works with the free and pro versions of Heron.',
    'Works with Heron Pro.',
    'Offer your customers a free trial.',
    'Feel free to ask. Ad-free, distraction-free writing.',
    'Supports free shipping and free gifts.',
    'No premium version, no subscription.',
    'Open source.',
  ])('is not known of %j', (text) => {
    expect(modelOf(text)).toBeNull();
  });

  test.for([
    ['This plugin is and will always be free.', 'free'],
    ['100% free, no pro version.', 'free'],
    ['A bővítmény ingyenes.', 'free'],
    ['The premium version adds more layouts.', 'freemium'],
    ['Some features require a subscription.', 'freemium'],
    ['Free for teams of up to 5 users.', 'freemium'],
    ['Free for a single device. Pro costs $49 a month.', 'freemium'],
    ['Free for a limited time. $5 a month.', 'paid'],
    ['Free plan: 10 items. Paid plans from $9/month.', 'freemium'],
    ['De basisversie is gratis. Met de Pro-versie krijg je meer.', 'freemium'],
    ['Start your 14-day free trial today.', 'free_trial'],
    ['Plans start at $29 per month. 14-day free trial.', 'free_trial'],
    ['$9.99/month, no free plan.', 'paid'],
    ['A subscription is required.', 'paid'],
    ['One-time purchase: $25.', 'one_time'],
  ] as const)('of %j is %s', ([text, model]) => {
    expect(modelOf(text)).toBe(model);
  });

  test('is what the store says, made more exact by the text', () => {
    expect(modelOf('Nice.', 'paid')).toBe('paid');
    expect(modelOf('Free for teams of up to 5 users.', 'paid')).toBe('freemium');
    expect(modelOf('One-time purchase: $25.', 'paid')).toBe('one_time');
    expect(modelOf('Free for 30 days.', 'paid')).toBe('paid');
    expect(modelOf('Upgrade to Pro for more.', 'free')).toBe('freemium');
    expect(modelOf('Free trial for 7 days.', 'freemium')).toBe('freemium');
    expect(modelOf('$9 per month.', 'free_trial')).toBe('free_trial');
  });
});
