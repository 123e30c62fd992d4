import type { RevenueMarket } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { labelInputs } from './label-inputs.ts';
import { MARKETPLACE_WORDS, marketplaceOf } from './marketplace-words.ts';

const MARKETS = new Map<string, RevenueMarket>([
  ['chrome-web-store', { countBasis: 'people', buyers: 'consumers' }],
  ['google-workspace', { countBasis: 'domains', buyers: 'businesses' }],
]);
const LABEL = {
  row: 2,
  plugin: 'Tabs',
  marketplace: 'chrome',
  users: 1000,
  usersBasis: '',
  price: '',
  grade: 'B',
} as const;

describe('marketplaceOf', () => {
  test.for([
    ['chrome', 'chrome-web-store'],
    ['chrome/multi', 'chrome-web-store'],
    ['Chrome Web Store', 'chrome-web-store'],
    ['google_workspace/chrome', 'google-workspace'],
    ['google_sheets', 'google-workspace'],
    ['slack', undefined],
    ['toString', undefined],
    ['', undefined],
  ] as const)('takes %j for %j', ([words, name]) => {
    expect(marketplaceOf(words, MARKETS)).toBe(name);
  });

  test('knows each word once, as it is normalized', () => {
    for (const word of Object.keys(MARKETPLACE_WORDS)) expect(word).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
  });
});

describe('labelInputs', () => {
  test('takes what the marketplace counts, and how the number is shown', () => {
    expect(labelInputs({ ...LABEL, marketplace: 'google_workspace' }, MARKETS)).toMatchObject({
      marketplace: 'google-workspace',
      countBasis: 'domains',
      count: { value: 1000, kind: 'rounded' },
    });
    expect(labelInputs({ ...LABEL, usersBasis: 'an exact count' }, MARKETS).count?.kind).toBe('exact');
    expect(labelInputs({ ...LABEL, usersBasis: "'1K+'" }, MARKETS).count?.kind).toBe('at_least');
    expect(labelInputs({ ...LABEL, users: null }, MARKETS).count).toBeNull();
  });

  test('takes a marketplace that is none of ours for one that counts people', () => {
    expect(labelInputs({ ...LABEL, marketplace: 'slack' }, MARKETS)).toMatchObject({
      marketplace: 'slack',
      countBasis: 'people',
    });
  });

  test.for([
    ['', null, null],
    ['free', 'free', null],
    ['freemium', 'freemium', null],
    ['Free plan; $5/mo', 'freemium', 5],
    ['7-day free; Pro', 'free_trial', null],
    ['trial, then $10/month', 'free_trial', 10],
    ['$8/month premium', 'freemium', 8],
    ['lifetime licence', 'one_time', null],
    ['paid', 'paid', null],
  ] as const)('reads the price %j as %j, %j USD a month', ([price, pricingModel, priceUsd]) => {
    expect(labelInputs({ ...LABEL, price }, MARKETS)).toMatchObject({ pricingModel, priceUsd });
  });

  test('knows owners in brackets, and takes no word of a name for one', () => {
    expect(labelInputs({ ...LABEL, plugin: 'Tabs (Google)' }, MARKETS).ownerKind).toBe('platform');
    expect(labelInputs({ ...LABEL, plugin: 'Microsoft Tabs' }, MARKETS).ownerKind).toBe('single');
    expect(labelInputs({ ...LABEL, plugin: 'Tabs (Ada)' }, MARKETS).ownerKind).toBe('single');
  });
});
