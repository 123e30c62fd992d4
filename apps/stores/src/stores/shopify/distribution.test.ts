import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distributionOf } from './distribution.ts';

test('nobody’s ratings have no stars', () => {
  expect(distributionOf(null, 0)).toEqual([0, 0, 0, 0, 0]);
});

test('the stars add up to all ratings and to their average', () => {
  const ratings = fc.record({
    rating: fc.double({ min: 1, max: 5, noNaN: true }),
    count: fc.integer({ min: 1, max: 1e6 }),
  });
  fc.assert(
    fc.property(ratings, ({ rating, count }) => {
      const counts = distributionOf(rating, count);
      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(count);
      const average = counts.reduce((sum, one, index) => sum + one * (index + 1), 0) / count;
      expect(Math.abs(average - rating)).toBeLessThanOrEqual(3 / count);
    }),
  );
});
