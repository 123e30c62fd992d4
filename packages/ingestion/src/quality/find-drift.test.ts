import type { FieldStats } from '@pi/db/queries/health/fold-field-stats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDrift } from './find-drift.ts';

const rating = (read: number, present: number): FieldStats => ({
  field: 'rating',
  read,
  present,
  compared: 0,
  changed: 0,
  histogram: {},
});
const users = (histogram: Record<string, number>): FieldStats => ({
  ...rating(1000, 1000),
  field: 'users',
  histogram,
});
const days = <Stats>(count: number, stats: Stats) => Array<Stats>(count).fill(stats);
const kindsOfDrift = (now: FieldStats, earlier: FieldStats[]) => findDrift([now], earlier).map(({ how }) => how);

describe('findDrift', () => {
  test.each([
    ['half of those that had a field lack it', rating(1000, 400), rating(1000, 800), ['missing']],
    ['a fifth of those that had a field lack it', rating(1000, 640), rating(1000, 800), ['missing']],
    ['a little less lack it', rating(1000, 641), rating(1000, 800), []],
    ['more have it', rating(1000, 900), rating(1000, 400), []],
    ['a few listings lost half', rating(40, 20), rating(40, 40), []],
    ['some more listings lost half', rating(48, 24), rating(48, 48), ['missing']],
    ['numbers are a thousand times as large', users({ 5: 600, 6: 400 }), users({ 2: 600, 3: 400 }), ['jumped']],
    ['a few numbers are', users({ 2: 500, 3: 400, 6: 100 }), users({ 2: 600, 3: 400 }), []],
    ['nothing was read', rating(0, 0), rating(1000, 800), []],
    ['nothing was read before', rating(1000, 0), rating(0, 0), []],
  ])('finds what drifted when %s', (_, now, before, drift) =>
    expect(kindsOfDrift(now, days(7, before))).toEqual(drift),
  );

  test('finds nothing on a first day', () => expect(kindsOfDrift(rating(1000, 0), [])).toEqual([]));

  test('names the field and both shares', () => {
    expect(findDrift([rating(1000, 125)], days(3, rating(2000, 1200)))).toMatchObject([
      { field: 'rating', message: 'rating: found in 12.5 % of 1000 listings, but usually in 60 %' },
    ]);
  });

  test('does not take one odd day as usual, whichever way it was odd', () => {
    for (const odd of [rating(1000, 0), rating(1000, 1000)])
      expect(kindsOfDrift(rating(1000, 500), [...days(6, rating(1000, 500)), odd])).toEqual([]);
    expect(kindsOfDrift(rating(1000, 0), [...days(6, rating(1000, 500)), rating(1000, 0)])).toEqual(['missing']);
  });

  test('accepts what a store shows after seven such days', () => {
    const earlier = days(28, rating(1000, 800));
    const found = Array.from({ length: 10 }, () => {
      const drift = kindsOfDrift(rating(1000, 0), earlier.slice(-28));
      earlier.push(rating(1000, 0));
      return drift.length;
    });
    expect(found).toEqual([...days(7, 1), ...days(3, 0)]);
  });

  test('never finds drift on a day like the days before it', () => {
    const stats = fc
      .record({ read: fc.nat(10 ** 6), share: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ read, share }) => users({ 2: Math.floor(read * share), 4: read }));
    fc.assert(
      fc.property(stats, fc.integer({ min: 1, max: 28 }), (now, count) => {
        expect(findDrift([now], days(count, now))).toEqual([]);
      }),
    );
  });

  test('never finds drift where more listings than usual have a field', () => {
    const counts = fc.tuple(fc.nat(10 ** 6), fc.nat(10 ** 6)).map(([a, b]) => rating(Math.max(a, b), Math.min(a, b)));
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const found = [kindsOfDrift(one, [other]), kindsOfDrift(other, [one])].flat();
        expect(found.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
