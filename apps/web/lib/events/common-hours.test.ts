import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeSpans, hoursShown, toSpans } from './common-hours.ts';

/** Tuesday 17:00 to 19:00 UTC. */
const TUESDAY = Array.from({ length: 8 }, (_, nth) => 96 + 17 * 4 + nth);

test('no hours are no times', () => {
  expect(toSpans([], 60)).toEqual([]);
  expect(hoursShown([])).toEqual({ first: 8, last: 22 });
});

test('hours in a row are one time, on the clock of the reader', () => {
  expect(describeSpans(toSpans(TUESDAY, 0))).toBe('Tue 17–19');
  expect(describeSpans(toSpans(TUESDAY, 60))).toBe('Tue 18–20');
  expect(describeSpans(toSpans(TUESDAY, 345))).toBe('Tue 22:45–24 and Wed 0–0:45');
});

test('the week goes on at its beginning', () =>
  expect(describeSpans(toSpans([671, 0], 0))).toBe('Mon 0–0:15 and Sun 23:45–24'));

test('a chart shows more hours where somebody has time then', () =>
  expect(hoursShown(toSpans([4 * 6, 96 + 4 * 23], 0))).toEqual({ first: 6, last: 24 }));

test('no quarter is lost on any clock', () => {
  const quarters = fc.uniqueArray(fc.integer({ min: 0, max: 671 }));
  fc.assert(
    fc.property(quarters, fc.integer({ min: -48, max: 56 }), (given, zone) => {
      const hours = toSpans(given, zone * 15).reduce((sum, { from, to }) => sum + to - from, 0);
      expect(hours * 4).toBe(given.length);
    }),
  );
});
