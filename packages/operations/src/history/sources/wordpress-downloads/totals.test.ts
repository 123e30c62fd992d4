import { addDays } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveTotals } from './totals.ts';

const day = (index: number) => addDays('2026-01-01', index);

describe('deriveTotals', () => {
  test('returns nothing without a known total', () => {
    expect(deriveTotals(new Map([['2026-01-01', 3]]), new Map())).toEqual([]);
  });

  test('stops at a day without downloads', () => {
    const daily = new Map([
      ['2026-01-01', 1],
      ['2026-01-03', 2],
    ]);
    expect(deriveTotals(daily, new Map([['2026-01-04', 10]]))).toEqual([
      { day: '2026-01-02', downloads: 8 },
      { day: '2026-01-03', downloads: 10 },
    ]);
  });

  test('stops before a total below zero', () => {
    const daily = new Map([
      ['2026-01-01', 1],
      ['2026-01-02', 50],
    ]);
    expect(deriveTotals(daily, new Map([['2026-01-03', 10]]))).toEqual([{ day: '2026-01-02', downloads: 10 }]);
  });

  test('returns the exact totals of all days before the last known one when totals are read at midnight', () => {
    const history = fc.array(fc.record({ downloads: fc.nat(1000), isRead: fc.boolean() }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(history, (days) => {
        const daily = new Map(days.map(({ downloads }, index) => [day(index), downloads]));
        const totalAtEndOf = (last: number) => days.slice(0, last + 1).reduce((sum, one) => sum + one.downloads, 0);
        const known = new Map(
          days.flatMap(({ isRead }, index) => (isRead ? [[day(index), totalAtEndOf(index - 1)]] : [])),
        );
        const lastRead = days.findLastIndex(({ isRead }) => isRead);
        const expected = days.flatMap(({ isRead }, index) =>
          index < lastRead && !isRead ? [{ day: day(index), downloads: totalAtEndOf(index) }] : [],
        );
        expect(deriveTotals(daily, known)).toEqual(expected);
      }),
    );
  });
});
