import { describe, expect, test } from 'vitest';
import { scoreExtractions } from './score-extractions.ts';
import { RATIO_NAMES, type RatioName } from './scoring/extraction-scores.ts';
import type { ListingLabel, Prediction } from './scoring/labelled-listing.ts';

const TIER = { name: null, amount: 9, currency: 'USD', period: 'month', per: 'user' } as const;
const LABEL: ListingLabel = {
  store: 'shopify',
  id: 'one',
  pricingModel: 'paid',
  tiers: [TIER],
  tiersOptional: [{ ...TIER, amount: 90, period: 'year' }],
  lowestPaidMonthlyUsd: 9,
  integrations: ['Acme Mail', 'Zed'],
  integrationsOk: ['Quux'],
  integrationsWrong: ['Rival'],
  openList: false,
  tagsPlausible: ['email marketing', 'pop-ups'],
  accept: {},
};
const RIGHT: Prediction = {
  store: 'shopify',
  id: 'one',
  pricingModel: 'paid',
  tiers: [TIER],
  lowestPaidMonthlyUsd: 9,
  integrations: ['Zed', 'acme-mail'],
  tags: ['Popup', 'Email Marketing', 'pop ups'],
};

function score(change: Partial<Prediction> = {}, label: Partial<ListingLabel> = {}, aliases = {}) {
  const { ratios, ...rest } = scoreExtractions([{ ...LABEL, ...label }], [{ ...RIGHT, ...change }], aliases);
  const texts = RATIO_NAMES.map((name) => [name, `${ratios[name].hits}/${ratios[name].of}`]);
  return { ...rest, ...(Object.fromEntries(texts) as Record<RatioName, string>) };
}

describe('scoreExtractions', () => {
  test('names what is wrong and what is missing', () => {
    const { misses } = scoreExtractions([LABEL], [{ ...RIGHT, integrations: ['Rival', 'Zed'] }], {});
    expect(misses).toEqual([
      {
        store: 'shopify',
        id: 'one',
        reasons: ['integrations wrong: Rival', 'integrations missing: Acme Mail', 'tags not known: Popup'],
      },
    ]);
  });

  test('counts a label without a prediction as an empty one', () => {
    const { predicted, ratios } = scoreExtractions([LABEL], [{ ...RIGHT, id: 'two' }], {});
    expect({ predicted, lowest: ratios.lowest, recall: ratios.integrationRecall }).toEqual({
      predicted: 0,
      lowest: { hits: 0, of: 1 },
      recall: { hits: 0, of: 2 },
    });
  });

  test('takes a price for right within 1 %, and none only where none is wanted', () => {
    expect(score({ lowestPaidMonthlyUsd: 9.08 }).lowest).toBe('1/1');
    expect(score({ lowestPaidMonthlyUsd: 9.1 }).lowest).toBe('0/1');
    expect(score({ lowestPaidMonthlyUsd: null }).lowest).toBe('0/1');
    expect(score({}, { accept: { lowestPaidMonthlyUsd: [null, 7] } }).lowest).toBe('0/1');
  });

  test('compares tiers by amount, currency and period; optional and free ones do not count', () => {
    const tiers = [TIER, { ...TIER, amount: 90, period: 'year' as const }, { ...TIER, amount: 0 }];
    expect(score({ tiers })).toMatchObject({ tierPrecision: '1/1', tierRecall: '1/1', tierUnit: '1/1' });
    expect(score({ tiers: [{ ...TIER, currency: 'EUR' }] })).toMatchObject({ tierPrecision: '0/1', tierRecall: '0/1' });
    expect(
      score({ tiers: [{ ...TIER, period: null, per: null }] }, { accept: { tierPeriod: [null, 'month'] } }),
    ).toMatchObject({
      tierPrecision: '1/1',
      tierUnit: '0/1',
    });
  });

  test('counts traps, aliases and names with a tail; what is as good counts in open lists only', () => {
    const named = { integrations: ['Acme Mail for WordPress', 'Z. (formerly Y)', 'Quux', 'Rival API', 'Other'] };
    const aliases = { Zed: ['Z'] };
    expect(score(named, {}, aliases)).toMatchObject({
      integrationPrecision: '2/4',
      integrationRecall: '2/2',
      traps: 1,
    });
    expect(score(named, { openList: true }, aliases)).toMatchObject({
      integrationPrecision: '3/5',
      integrationRecall: '2/2',
    });
  });

  test('folds case, punctuation and plural of tags', () => {
    expect(score()).toMatchObject({ tags: '2/3', withoutTags: 0 });
    expect(score({ tags: ['E-mail marketing', 'Pop ups!'] })).toMatchObject({ tags: '1/2', withoutTags: 0 });
  });

  test('scores prices alone where only they are labelled', () => {
    expect(score({}, { pricingOnly: true })).toMatchObject({ tags: '0/0', integrationRecall: '0/0', lowest: '1/1' });
  });
});
