import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthlyPriceUsd } from '../extraction/pricing/extract-pricing.ts';
import { searchText } from './search-text.ts';
import { sharedCategory, traitsOf } from './traits-of.ts';

describe('monthlyPriceUsd', () => {
  test.for([
    null,
    '',
    'Free',
    '14-day free trial',
    '$1.99',
    '€9/month',
    'CA$9/month',
    'A$ 9 per month',
    'R$ 20/month',
    '9 EUR / user / monthly',
    '0 USD / user / monthly',
    'From $0/month',
    'Paid via Atlassian',
  ])('is not known of %j', (label) => {
    expect(monthlyPriceUsd(label)).toBeNull();
  });

  test.for([
    ['From $9/month', 9],
    ['From $9.99/month. Free trial available.', 9.99],
    ['$120 per year', 10],
    ['$1,200/yr', 100],
    ['$29/month or $290/year', 24.17],
    ['US$ 5 / mo', 5],
    ['7 USD / user / monthly, 14 days of trial', 7],
    ['70 USD / company / yearly', 5.83],
    ['Free plan available, from $4.5 a month', 4.5],
  ] as const)('of %j is %d', ([label, price]) => {
    expect(monthlyPriceUsd(label)).toBe(price);
  });

  test('is null or more than nothing, for whatever words', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (words, amount) => {
        const price = monthlyPriceUsd(`${words} $${amount}/month`);
        expect(price === null || price > 0).toBe(true);
      }),
    );
  });
});

describe('searchText', () => {
  test('is in lower case, without accents, its words apart by one space', () => {
    expect(searchText('  Éditeur\n de  Texte™ ')).toBe('editeur de textetm');
  });

  test('stays itself', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(searchText(searchText(text))).toBe(searchText(text));
      }),
    );
  });
});

describe('sharedCategory', () => {
  const categories = { tools: { title: 'Tools', shared: 'productivity' } } as const;

  test('is none where the store states none, and other where the adapter does not list it', () => {
    expect([null, undefined, '', 'toString', 'else', 'tools'].map((slug) => sharedCategory(slug, categories))).toEqual([
      null,
      null,
      null,
      'other',
      'other',
      'productivity',
    ]);
  });
});

describe('traitsOf', () => {
  test('knows nothing of a content with a name alone', () => {
    expect(traitsOf({ name: 'A' }, { name: 'firefox' })).toEqual({
      ...{
        category: null,
        storeTags: [],
        tags: [],
        integrations: [],
        pricingModel: null,
        tiers: null,
        ownerWords: [],
        badges: [],
        risk: null,
        priceUsd: null,
        hasContact: false,
      },
      ...{ nameText: 'a', makerText: '', summaryText: '' },
    });
  });

  test('says that an e-mail address is published, never which', () => {
    const developer = { name: 'Ada', email: 'ada@quill.example' };
    const traits = traitsOf({ name: 'A', developer, tags: [' B ', 'b', 'A'], permissions: ['tabs'] }, { name: 'edge' });
    expect(traits).toMatchObject({ hasContact: true, makerText: 'ada', storeTags: ['a', 'b'], risk: 2 });
    expect(JSON.stringify(traits)).not.toContain('quill');
  });
});
