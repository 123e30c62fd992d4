import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NumberPair } from './compare-numbers.ts';
import { fallingCounts } from './falling-counts.ts';

const NONE = { users: null, downloads: null, rating: null, ratingCount: null };
const pair = (count: 'users' | 'downloads' | 'ratingCount', was: number | null, is: number | null): NumberPair => ({
  before: { ...NONE, [count]: was },
  after: { ...NONE, [count]: is },
  ofEarlierDay: true,
});
const times = (n: number, one: NumberPair) => Array.from({ length: n }, () => one);

describe('fallingCounts', () => {
  test('tells how many plugins fell, and from what to what', () =>
    expect(fallingCounts([...times(9, pair('users', 1000, 100)), ...times(3, pair('users', 1000, 990))])).toBe(
      'users of 9 of 12 plugins fell at once, from 9000 to 900 together: the counters are not believed',
    ));

  test('believes a fall of half of them', () =>
    expect(
      fallingCounts([...times(10, pair('users', 1000, 100)), ...times(10, pair('users', 1000, 1000))]),
    ).toBeNull());

  test.each([
    ['users', 2, 1000, 1],
    ['downloads', 2, 1000, 1],
    ['ratingCount', 9, 1000, 999],
  ] as const)('takes %s that fall at %i plugins for theirs', (count, plugins, was, is) =>
    expect(fallingCounts(times(plugins, pair(count, was, is)))).toBeNull(),
  );

  test.each(['users', 'downloads', 'ratingCount'] as const)(
    'does not believe %s that fall to a third at three',
    (count) => expect(fallingCounts(times(3, pair(count, 30, 10)))).not.toBeNull(),
  );

  test('does not compare what was or is not shown', () =>
    expect(fallingCounts([...times(10, pair('users', null, 1)), ...times(10, pair('users', 1000, null))])).toBeNull());

  test('does not wonder at handfuls of users that go', () =>
    expect(fallingCounts(times(50, pair('users', 3, 1)))).toBeNull());

  test.each(['downloads', 'ratingCount'] as const)('does not believe %s that shrink by one at most plugins', (count) =>
    expect(fallingCounts(times(10, pair(count, 1000, 999)))).not.toBeNull(),
  );

  test('believes users that shrink a little everywhere', () =>
    expect(fallingCounts(times(100, pair('users', 1000, 600)))).toBeNull());

  test('believes counts that only grow, whatever they are', () => {
    const grown = fc.record({ was: fc.nat(), more: fc.nat() });
    fc.assert(
      fc.property(fc.constantFrom('users', 'downloads', 'ratingCount'), fc.array(grown), (count, values) => {
        expect(fallingCounts(values.map(({ was, more }) => pair(count, was, was + more)))).toBeNull();
      }),
    );
  });

  test('does not believe ten or more that all fall to a third, whatever else is not shown', () => {
    const many = fc.array(fc.integer({ min: 30, max: 10 ** 9 }), { minLength: 10 });
    fc.assert(
      fc.property(fc.constantFrom('users', 'downloads', 'ratingCount'), many, fc.nat(50), (count, values, others) => {
        const fallen = values.map((was) => pair(count, was, Math.floor(was / 3)));
        expect(fallingCounts([...fallen, ...times(others, pair(count, null, 5))])).not.toBeNull();
      }),
    );
  });
});
