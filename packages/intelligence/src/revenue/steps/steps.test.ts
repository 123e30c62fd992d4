import type { RevenueInputs } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { estimateRevenue, type RevenueEstimate } from '../estimate-revenue.ts';
import { FACTS, PAYING_PRIORS } from '../priors.ts';
import { countStep } from './count-step.ts';
import { payingStep } from './paying-step.ts';

const INPUTS: RevenueInputs = {
  ...{ marketplace: 'shopify', countBasis: 'ratings', buyers: 'site_owners', countOn: null, ratingCount: null },
  ...{ count: null, pricingModel: 'freemium', pricingSource: 'store', priceUsd: 5, priceUnit: 'site' },
  ...{ priceSource: 'text', ownerKind: 'single', ownerSource: 'derived' },
};

function estimate(inputs: Partial<RevenueInputs>): RevenueEstimate {
  const result = estimateRevenue({ ...INPUTS, ...inputs });
  if (!('steps' in result)) throw new Error(result.missing.join());
  return result;
}

describe('countStep', () => {
  test('takes a plugin without ratings for one with none to as many users as are behind one', () => {
    const none = countStep({ ...INPUTS, ratingCount: 0 })?.prior;
    const one = countStep({ ...INPUTS, ratingCount: 1 })?.prior;
    expect(none?.low).toBe(0);
    expect(none?.point).toBeGreaterThan(0);
    expect(none?.point).toBeLessThan(one?.point ?? 0);
    expect(none?.high).toBe(one?.high);
    const { lower, point, upper } = estimate({ ratingCount: 0 });
    expect(lower).toBe(0);
    expect(point).toBeGreaterThan(0);
    expect(upper).toBeLessThanOrEqual(estimate({ ratingCount: 1 }).upper);
  });

  test('takes 0 as the least that there are for up to the next floor', () => {
    const zero = { value: 0, kind: 'at_least' } as const;
    const step = countStep({ ...INPUTS, countBasis: 'sites', count: zero });
    expect(step).toMatchObject({ prior: { low: 0, high: 10 }, reason: expect.stringContaining('up to 10') });
    expect(step?.prior.point).toBeGreaterThan(0);
    expect(countStep({ ...INPUTS, countBasis: 'sites', count: { ...zero, kind: 'exact' } })?.prior.point).toBe(0);
  });
});

describe('reasons', () => {
  test('quote what makers report of free plugins with a paid tier alone', () => {
    for (const [buyers, priors] of Object.entries(PAYING_PRIORS)) {
      for (const [model, { fact }] of Object.entries(priors))
        expect([buyers, model, fact === 'payers']).toEqual([
          buyers,
          model,
          model === 'freemium' && buyers !== 'site_owners',
        ]);
    }
  });

  test('call an assumption one', () => {
    const inputs = { ...INPUTS, countBasis: 'people', count: { value: 1000, kind: 'exact' } } as const;
    expect(payingStep({ ...inputs, pricingModel: 'paid' }).reason).toContain(FACTS.none);
    expect(payingStep(inputs).reason).toContain('our assumption');
    expect(payingStep({ ...inputs, buyers: 'consumers' }).reason).toContain(FACTS.payers);
    for (const priceUsd of [null, 5])
      expect(estimate({ ...inputs, priceUsd }).steps.find(({ name }) => name === 'price')?.reason).toContain(
        'our assumption',
      );
    expect(estimate(inputs).steps.find(({ name }) => name === 'active')?.reason).toContain('our assumption');
  });

  test('say that an owner is not known, and not that it has one plugin', () => {
    const { steps, missing } = estimate({ ratingCount: 5, ownerSource: 'unknown' });
    expect(steps.at(-1)?.reason).not.toContain('only plugin');
    expect(missing).toContain('It is not known who owns it.');
  });

  test('of more than 2 USD a counted installation say why', () => {
    const count = { value: 1000, kind: 'exact' } as const;
    const reason = estimate({ countBasis: 'sites', count, pricingModel: 'paid', priceUsd: 30 }).steps[3]?.reason;
    expect(reason).toContain('more than 2 USD for each counted installation and year, because that is its price');
  });
});

describe('units', () => {
  test('are a factor where a share may exceed 1', () => {
    const count = { value: 1000, kind: 'exact' } as const;
    const unitsOf = (inputs: Partial<RevenueInputs>) => estimate({ count, ...inputs }).steps.map(({ unit }) => unit);
    expect(unitsOf({ countBasis: 'daily_people' })).toEqual(['users', 'factor', 'share', 'usd_per_year', 'share']);
    expect(unitsOf({ countBasis: 'people', ownerKind: 'sold_elsewhere' }).at(-1)).toBe('factor');
  });
});
