import type { RevenueSource, StoredEstimate } from '@pi/db/queries/revenue/list-revenue-sources.sql';
import { describe, expect, test } from 'vitest';
import { compareEstimates } from './compare-estimates.ts';
import { estimateStored } from './estimate-stored.ts';

const MARKET = { marketplace: 'chrome-web-store', countBasis: 'people', buyers: 'consumers' } as const;
const SOURCE: RevenueSource = {
  ...{ pluginId: 1, developerName: 'Jo', companyName: 'Jo', companyDomain: null },
  ...{ count: 10_000, countKind: 'exact', countOn: '2026-01-01', ratingCount: 5, storePricingModel: 'freemium' },
  ...{ pricingModel: 'freemium', pricingLabel: null, tiers: null, priceUsd: 5, ownerWords: [], payingShare: null },
  ...{ before: null, today: null },
};
const YEAR = Array.from({ length: 365 }, (_, day) => day);

/** The rows that a year of sources gives. */
function rowsOf(sourceOn: (day: number) => Partial<RevenueSource>): StoredEstimate[] {
  const rows: StoredEstimate[] = [];
  for (const day of YEAR) {
    const estimate = estimateStored({ ...SOURCE, ...sourceOn(day) }, MARKET);
    const change = compareEstimates({ before: rows.at(-1) ?? null, today: null }, estimate);
    if (change === 'upsert') rows.push(estimate);
  }
  return rows;
}

/** Between −1 and 1, another on each day. */
const noiseOn = (day: number) => ((day * 7919) % 201) / 100 - 1;

describe('compareEstimates', () => {
  test.for([10_000, 10_540, 33_333, 98_765])('has one row of a year in which %d users vary by 1 %%', (users) => {
    expect(rowsOf((day) => ({ count: Math.round(users * (1 + noiseOn(day) / 100)) }))).toHaveLength(1);
  });

  test('has few rows of a number that grows slowly, each near what it is on the day', () => {
    const rows = rowsOf((day) => ({ count: Math.round(10_000 * 1.001 ** day), countOn: `2026-01-01` }));
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.length).toBeLessThan(6);
  });

  test.for<Partial<RevenueSource>>([
    { priceUsd: 5.01 },
    { pricingModel: 'free_trial' },
    { countKind: 'rounded' },
    { ownerWords: ['elsewhere'], pricingModel: 'free', priceUsd: null },
    { count: null },
    { payingShare: { low: 0.006, high: 0.008 } },
  ])('stores a row where %j decides it', (changed) => {
    expect(rowsOf((day) => (day < 100 ? {} : changed))).toHaveLength(2);
  });

  test('stores from when there is no estimate any more, once, and from when there is one again', () => {
    const unknown = { count: null, ratingCount: null };
    const rows = rowsOf((day) => (day > 100 && day < 200 ? unknown : {}));
    expect(rows.map(({ point }) => point === null)).toEqual([false, true, false]);
    expect(rowsOf(() => unknown)).toEqual([]);
  });

  test('deletes what is stored of the day where the one before holds', () => {
    const before = estimateStored(SOURCE, MARKET);
    const today = estimateStored({ ...SOURCE, count: 20_000 }, MARKET);
    expect(compareEstimates({ before, today }, estimateStored({ ...SOURCE, count: 10_100 }, MARKET))).toBe('delete');
    expect(compareEstimates({ before, today }, today)).toBe('nothing');
  });
});
