import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Availability, commonHours, TimeZone, toUtcQuarters } from './availability.ts';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Kathmandu', 'Pacific/Auckland'];
const anyAvailability = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  hours: fc.uniqueArray(fc.integer({ min: 0, max: 167 })),
});
const anyDay = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const at = (timeZone: string, ...hours: number[]) => ({ timeZone, hours });
const MONDAY_9 = 9;

describe('Availability', () => {
  test('refuses an unknown zone and hours outside the week, and puts hours in order once each', () => {
    expect(TimeZone.safeParse('Mars/Olympus').success).toBe(false);
    expect(Availability.safeParse(at('UTC', 168)).success).toBe(false);
    expect(Availability.parse(at('UTC', 9, 2, 9))).toEqual(at('UTC', 2, 9));
  });
});

describe('toUtcQuarters', () => {
  test('has four quarters for each hour, in any zone and week', () => {
    fc.assert(
      fc.property(anyAvailability, anyDay, (own, day) => {
        const quarters = toUtcQuarters(own, day);
        expect(quarters.size).toBe(own.hours.length * 4);
        for (const quarter of quarters) expect(quarter >= 0 && quarter < 672).toBe(true);
      }),
    );
  });

  test('goes by the clocks of the week after the day: an hour earlier in UTC in summer', () => {
    expect(Math.min(...toUtcQuarters(at('Europe/Berlin', MONDAY_9), '2026-12-01'))).toBe(8 * 4);
    expect(Math.min(...toUtcQuarters(at('Europe/Berlin', MONDAY_9), '2026-07-01'))).toBe(7 * 4);
  });

  test('wraps around the end of the week, and knows zones that are off by a quarter', () => {
    expect([...toUtcQuarters(at('Europe/Berlin', 0), '2026-12-01')]).toEqual([668, 669, 670, 671]);
    expect(Math.min(...toUtcQuarters(at('Asia/Kathmandu', MONDAY_9), '2026-12-01'))).toBe(13);
  });
});

describe('commonHours', () => {
  test('finds the same hours in different zones', () => {
    expect(commonHours([at('Europe/Berlin', 18, 19), at('America/New_York', 12, 13)], '2026-12-01')).toBe(2);
    expect(commonHours([at('UTC', 9), at('Asia/Kolkata', 14)], '2026-12-01')).toBe(0.5);
    expect(commonHours([], '2026-12-01')).toBe(0);
  });

  test('never has more than anybody, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(anyAvailability, { minLength: 1, maxLength: 4 }), anyDay, (all, day) => {
        const common = commonHours(all, day);
        expect(common).toBeLessThanOrEqual(Math.min(...all.map(({ hours }) => hours.length)));
        expect(commonHours(all.toReversed(), day)).toBe(common);
      }),
    );
  });
});
