import { addDays } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { totalsBefore } from './totals.ts';

const day = (index: number) => addDays('2026-01-01', index);

describe('totalsBefore', () => {
  test('says nothing where no total was seen', () => {
    expect(totalsBefore(new Map([['2026-01-01', 3]]), new Map())).toEqual([]);
  });

  test('says nothing beyond a day whose downloads are not told', () => {
    const daily = new Map([
      ['2026-01-01', 1],
      ['2026-01-03', 2],
    ]);
    expect(totalsBefore(daily, new Map([['2026-01-04', 10]]))).toEqual([
      { day: '2026-01-02', downloads: 8 },
      { day: '2026-01-03', downloads: 10 },
    ]);
  });

  test('goes no lower than zero', () => {
    const daily = new Map([
      ['2026-01-01', 1],
      ['2026-01-02', 50],
    ]);
    expect(totalsBefore(daily, new Map([['2026-01-03', 10]]))).toEqual([{ day: '2026-01-02', downloads: 10 }]);
  });

  test('tells every day before the last that was seen, as it was, when totals are read at midnight', () => {
    const history = fc.array(fc.record({ downloads: fc.nat(1000), isSeen: fc.boolean() }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(history, (days) => {
        const daily = new Map(days.map(({ downloads }, index) => [day(index), downloads]));
        const totalAtEndOf = (last: number) => days.slice(0, last + 1).reduce((sum, one) => sum + one.downloads, 0);
        const seen = new Map(
          days.flatMap(({ isSeen }, index) => (isSeen ? [[day(index), totalAtEndOf(index - 1)]] : [])),
        );
        const lastSeen = days.findLastIndex(({ isSeen }) => isSeen);
        const expected = days.flatMap(({ isSeen }, index) =>
          index < lastSeen && !isSeen ? [{ day: day(index), downloads: totalAtEndOf(index) }] : [],
        );
        expect(totalsBefore(daily, seen)).toEqual(expected);
      }),
    );
  });
});
