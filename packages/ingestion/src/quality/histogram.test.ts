import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binOf, distance } from './histogram.ts';

describe('binOf', () => {
  test.each([
    ['users', 0, -1],
    ['users', 1, 0],
    ['downloads', 999, 2],
    ['downloads', 1000, 3],
    ['rating', 4.49, 8],
    ['rating', 5, 10],
  ] as const)('of %s %j is %j', (field, value, bin) => expect(binOf(field, value)).toBe(bin));

  test('stays the same when a count is rounded down to its first digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), (count) => {
        const power = 10 ** (String(count).length - 1);
        expect(binOf('users', Math.floor(count / power) * power)).toBe(binOf('users', count));
      }),
    );
  });
});

describe('distance', () => {
  const histograms = fc.dictionary(fc.integer({ min: -1, max: 12 }).map(String), fc.integer({ min: 1, max: 1000 }));

  test('is 0 to nothing, and 1 between what overlaps nowhere', () => {
    expect(distance({}, { 1: 5 })).toBe(0);
    expect(distance({ '-1': 3, 0: 2 }, { 9: 1, 10: 7 })).toBe(1);
  });

  test('is the share that moved from one end to the other', () =>
    expect(distance({ 2: 60, 10: 40 }, { 2: 30, 10: 70 })).toBeCloseTo(0.3));

  test('is 0 to itself and to many times itself, and the same both ways', () => {
    fc.assert(
      fc.property(histograms, histograms, (one, other) => {
        const many = Object.fromEntries(Object.entries(one).map(([bin, n]) => [bin, n * 7]));
        expect(distance(one, many)).toBeCloseTo(0);
        expect(distance(one, other)).toBe(distance(other, one));
        expect(distance(one, other)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
