import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, Day, dayOf, daysBetween } from './day.ts';

const anyDay = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => dayOf(date));

describe('Day', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01T00:00:00Z', ''])('refuses %j', (text) => {
    expect(Day.safeParse(text).success).toBe(false);
  });
});

describe('dayOf', () => {
  test('throws on text that is no moment', () => {
    expect(() => dayOf('yesterday')).toThrow(RangeError);
  });

  test('is the UTC day of a moment in another zone', () => {
    expect(dayOf('2026-03-01T01:30:00+05:00')).toBe('2026-02-28');
  });
});

describe('addDays', () => {
  test('handles leap years', () => {
    expect([addDays('2024-02-28', 1), addDays('2026-02-28', 1), addDays('2024-03-01', -1)]).toEqual([
      '2024-02-29',
      '2026-03-01',
      '2024-02-29',
    ]);
  });

  test('is undone by the opposite number, and measured by daysBetween', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });
});
