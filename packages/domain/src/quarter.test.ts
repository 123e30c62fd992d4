import { describe, expect, test } from 'vitest';
import { addDays } from './day.ts';
import { daysOfQuarter, nextQuarter, previousQuarter, Quarter, quarterOf } from './quarter.ts';

describe('a quarter', () => {
  test.each(['2026', '2026-Q5', '2026-Q0', '2026-q1', 'Q1-2026', '1989-Q4', '2100-Q1', '2026-Q1 '])(
    'is not %j',
    (text) => expect(Quarter.safeParse(text).error?.issues[0]?.message).toBe('quarter must be one such as 2026-Q4.'),
  );

  test('has three months, of whatever length', () => {
    expect(daysOfQuarter('2026-Q4')).toEqual({ first: '2026-10-01', last: '2026-12-31' });
    expect(daysOfQuarter('2027-Q1')).toEqual({ first: '2027-01-01', last: '2027-03-31' });
    expect(daysOfQuarter('2028-Q2')).toEqual({ first: '2028-04-01', last: '2028-06-30' });
  });

  test('is that of each of its days', () => {
    const { first, last } = daysOfQuarter('2028-Q1');
    for (const day of [first, '2028-02-29', last]) expect(quarterOf(day)).toBe('2028-Q1');
    expect(quarterOf(addDays(first, -1))).toBe('2027-Q4');
    expect(quarterOf(addDays(last, 1))).toBe('2028-Q2');
  });

  test('goes before the next one, over a new year too', () => {
    expect(nextQuarter('2026-Q4')).toBe('2027-Q1');
    expect(previousQuarter('2027-Q1')).toBe('2026-Q4');
    expect(previousQuarter(nextQuarter('2026-Q2'))).toBe('2026-Q2');
  });
});
