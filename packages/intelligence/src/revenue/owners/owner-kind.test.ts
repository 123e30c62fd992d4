import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGE_OWNERS } from './large-owners.ts';
import { type OwnerInputs, ownerKindOf } from './owner-kind.ts';

function kindOf(inputs: Partial<OwnerInputs>) {
  const { ownerKind, ownerSource } = ownerKindOf({
    marketplace: 'chrome-web-store',
    buyers: 'consumers',
    pricingModel: 'free',
    priceUsd: null,
    developerName: null,
    company: null,
    companyPlugins: 1,
    texts: [],
    ...inputs,
  });
  return `${ownerKind} ${ownerSource}`;
}

describe('ownerKindOf', () => {
  test('knows large owners by domain or name, and platforms in their own store', () => {
    expect(kindOf({ company: { name: 'G', domain: 'google.com' } })).toBe('platform list');
    expect(kindOf({ developerName: 'Microsoft Corporation' })).toBe('public_company list');
    expect(kindOf({ developerName: 'Microsoft', marketplace: 'vs-code' })).toBe('platform list');
    expect(kindOf({ company: { name: 'Mozilla', domain: null }, marketplace: 'firefox' })).toBe('platform list');
  });

  test('takes nobody for a large owner whose name only begins like one', () => {
    expect(kindOf({ developerName: 'Google Translate Helper' })).toBe('single derived');
    expect(kindOf({ company: { name: 'Acme', domain: 'notgoogle.com' } })).toBe('single derived');
  });

  test.for([
    'An ad blocker with Acceptable Ads',
    'Automatic coupons at checkout',
    'Earn cash back while you shop',
    'We may receive a commission through affiliate links',
    'A new tab page with beautiful wallpapers',
  ])('says that it lives on advertisements of %j', (text) => {
    expect(kindOf({ texts: [text] })).toBe('ad_funded text');
  });

  test.for([
    'Requires an Acme Cloud account.',
    'You will need an active Acme subscription to use it.',
    'Only available for existing customers of Acme.',
    'To learn more, contact our sales team.',
    'Book a demo today',
    'Your administrator has to deploy the agent',
    'The companion for the Acme Security platform',
  ])('says that it is sold elsewhere of %j', (text) => {
    expect(kindOf({ texts: [text], buyers: 'businesses' })).toBe('sold_elsewhere text');
  });

  test.for([
    'Requires a free account.',
    'No account required.',
    'Blocks ads and trackers.',
    'Contact me for help',
    'Manage your Google account settings',
  ])('says neither of %j', (text) => {
    expect(kindOf({ texts: [text] })).toBe('single derived');
  });

  test('reads no words where something is paid for', () => {
    expect(kindOf({ texts: ['Book a demo'], pricingModel: 'paid' })).toBe('single derived');
    expect(kindOf({ texts: ['Book a demo'], priceUsd: 5 })).toBe('single derived');
  });

  test('takes a company with several plugins in the store for small, and an unknown one for single', () => {
    expect(kindOf({ companyPlugins: 2 })).toBe('small derived');
    expect(kindOf({ companyPlugins: null })).toBe('single unknown');
  });

  test('decides for any text, in little time', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('requires a ', 'new tab ', 'sets ', 'the a '), (text, words) => {
        expect(kindOf({ texts: [text, words.repeat(2000)] })).toMatch(/ (text|derived)$/);
      }),
      { numRuns: 30 },
    );
  });
});

describe('LARGE_OWNERS', () => {
  test('names every domain and name once', () => {
    const all = LARGE_OWNERS.flatMap(({ domains, names }) => [...domains, ...names]);
    expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
  });
});
