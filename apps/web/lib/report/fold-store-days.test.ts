import type { StoreDay } from '@pi/db/queries/report/list-store-days';
import { describe, expect, test } from 'vitest';
import { foldStoreDays, NO_NEWEST_FIGURES } from './fold-store-days.ts';

const OF = { primaryMetric: 'users' as const, changes: undefined, newest: NO_NEWEST_FIGURES };

function day(on: string, values: Partial<StoreDay> = {}): StoreDay {
  const compared = { comparedBefore: null, comparedTotal: null, comparedPlugins: null };
  const counts = { plugins: 10, companies: 4, appeared: 0, disappeared: 0, primaryTotal: null };
  return { marketplace: 'a-store', day: on, ...counts, ...compared, ...values };
}

describe('the days of a marketplace in a quarter', () => {
  test('are nothing where there are none', () => expect(foldStoreDays([], OF)).toBeNull());

  test('are compared from the first to the last one, and what came and went is added up', () => {
    const days = [
      day('2026-10-01', { plugins: 10, primaryTotal: 100, appeared: 1 }),
      day('2026-10-02', { appeared: 2, disappeared: 1 }),
      day('2026-11-28', { plugins: 12, primaryTotal: 130, comparedBefore: 100, comparedTotal: 110 }),
    ];
    const folded = foldStoreDays(days, { ...OF, changes: { changedHands: 2, riskier: 1, priceChanges: 0 } });
    expect(folded).toMatchObject({
      ...{ marketplace: 'a-store', from: '2026-10-01', to: '2026-11-28' },
      readDays: { value: 3, day: null, source: 'a-store' },
      pluginsBefore: { value: 10, day: '2026-10-01' },
      plugins: { value: 12, day: '2026-11-28', origin: 'derived', method: 'count', kind: 'exact' },
      appeared: { value: 3 },
      disappeared: { value: 1 },
      primaryTotal: { value: 130, kind: 'rounded', method: 'sum' },
      primaryTotalChange30d: { method: 'like_for_like_30d', day: '2026-11-28' },
      changedHands: { value: 2 },
    });
    expect(folded?.primaryTotalChange30d?.value).toBeCloseTo(0.1);
  });

  test('say nothing of what is not known, and ratings are exact', () => {
    const folded = foldStoreDays([day('2026-10-01', { comparedBefore: 0, comparedTotal: 0, primaryTotal: 5 })], {
      ...OF,
      primaryMetric: 'ratingCount',
    });
    expect(folded).toMatchObject({ primaryTotalChange30d: null, rating: null, changedHands: { value: 0 } });
    expect(folded?.primaryTotal?.kind).toBe('exact');
  });
});
