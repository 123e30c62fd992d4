import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NumberPair } from './compare-numbers.ts';
import { findFallingCounts, isRejected } from './falling-counts.ts';

type Counter = 'users' | 'downloads' | 'ratingCount';

const NONE = { users: null, downloads: null, rating: null, ratingCount: null };
const pair = (count: Counter, before: number | null, after: number | null): NumberPair => ({
  before: { ...NONE, [count]: before },
  after: { ...NONE, [count]: after },
  isOfEarlierDay: true,
});
const times = (n: number, one: NumberPair) => Array.from({ length: n }, () => one);
const hasCertainFall = (pairs: readonly NumberPair[]) => findFallingCounts(pairs)?.isCertain ?? false;

describe('findFallingCounts', () => {
  test('ignores a fall at half of the plugins', () =>
    expect(
      findFallingCounts([...times(10, pair('users', 1000, 100)), ...times(10, pair('users', 1000, 1000))]),
    ).toBeNull());

  test('ignores numbers that were not or are not shown', () =>
    expect(
      findFallingCounts([...times(10, pair('users', null, 1)), ...times(10, pair('users', 1000, null))]),
    ).toBeNull());

  test('ignores handfuls of users that leave', () =>
    expect(findFallingCounts(times(50, pair('users', 3, 1)))).toBeNull());

  test('ignores users that shrink a little everywhere', () =>
    expect(findFallingCounts(times(100, pair('users', 1000, 600)))).toBeNull());

  test('ignores counts that only grow, whatever they are', () => {
    const grown = fc.record({ before: fc.nat(), more: fc.nat() });
    fc.assert(
      fc.property(fc.constantFrom<Counter>('users', 'downloads', 'ratingCount'), fc.array(grown), (count, values) => {
        expect(findFallingCounts(values.map(({ before, more }) => pair(count, before, before + more)))).toBeNull();
      }),
    );
  });

  test.each([
    ['users', 2, 1000, 1],
    ['downloads', 2, 1000, 1],
    ['ratingCount', 9, 1000, 999],
  ] as const)('is not certain of %s that fall at %i plugins', (count, plugins, before, after) =>
    expect(hasCertainFall(times(plugins, pair(count, before, after)))).toBe(false),
  );

  test.each(['users', 'downloads', 'ratingCount'] as const)('is certain of %s that fall to a third at three', (count) =>
    expect(hasCertainFall(times(3, pair(count, 30, 10)))).toBe(true),
  );

  test.each(['downloads', 'ratingCount'] as const)('is certain of %s that shrink by one at most plugins', (count) =>
    expect(hasCertainFall(times(10, pair(count, 1000, 999)))).toBe(true),
  );

  test('is certain of ten or more that all fall to a third, whatever else is not shown', () => {
    const many = fc.array(fc.integer({ min: 30, max: 10 ** 9 }), { minLength: 10 });
    const counter = fc.constantFrom<Counter>('users', 'downloads', 'ratingCount');
    fc.assert(
      fc.property(counter, many, fc.nat(50), (count, values, others) => {
        const fallen = values.map((before) => pair(count, before, Math.floor(before / 3)));
        expect(hasCertainFall([...fallen, ...times(others, pair(count, null, 5))])).toBe(true);
      }),
    );
  });

  test('says how many plugins fell, and from what to what', () =>
    expect(findFallingCounts([...times(9, pair('users', 1000, 100)), ...times(3, pair('users', 1000, 990))])).toEqual({
      message: 'users of 9 of 12 plugins fell at once, from 9000 to 900 in total: the counts are rejected',
      isCertain: true,
    }));
});

describe('isRejected', () => {
  const certain = { message: '', isCertain: true };
  const uncertain = { message: '', isCertain: false };
  const never = { fellInThisRun: false, fellInEarlierRuns: false };

  test('accepts an uncertain fall, unless counters fell in the same run', () => {
    expect(isRejected(uncertain, never)).toBe(false);
    expect(isRejected(uncertain, { ...never, fellInThisRun: true })).toBe(true);
  });

  test('accepts counters that fell in each of the runs before', () =>
    expect(isRejected(certain, { fellInThisRun: true, fellInEarlierRuns: true })).toBe(false));

  test('rejects a certain fall', () => expect(isRejected(certain, never)).toBe(true));
});
