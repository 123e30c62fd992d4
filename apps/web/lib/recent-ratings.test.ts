import { addDays, type CountKind } from '@pi/domain';
import { type MetricDay, reportedNumber } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { gainOfRatings, lowReviewsByMonth } from './recent-ratings.ts';

const UNTIL = '2026-11-20';
const count = (daysBefore: number, value: number, kind: CountKind = 'exact') => {
  const day = addDays(UNTIL, -daysBefore);
  return { day, ratingCount: reportedNumber({ value, kind, day, source: 'toy' }) } as MetricDay;
};

describe('gainOfRatings', () => {
  test('is what the count grew by in 90 days', () =>
    expect(gainOfRatings([count(200, 1), count(90, 100), count(30, 120), count(0, 150)], UNTIL)).toEqual({
      ...{ from: '2026-08-22', to: UNTIL, ratings: 50, isExact: true },
    }));

  test('is of a shorter time where counts begin later, and not exact where a count is not', () =>
    expect(gainOfRatings([count(10, 100, 'rounded'), count(1, 130)], UNTIL)).toEqual({
      ...{ from: '2026-11-10', to: '2026-11-19', ratings: 30, isExact: false },
    }));

  test('is unknown with one count, and where the store removed ratings', () => {
    expect(gainOfRatings([count(200, 5), count(3, 9)], UNTIL)).toBeNull();
    expect(gainOfRatings([count(9, 12), count(3, 9)], UNTIL)).toBeNull();
    expect(gainOfRatings([], UNTIL)).toBeNull();
  });
});

test('lowReviewsByMonth counts one and two stars of each month with reviews, oldest first', () => {
  const reviews = [
    { day: '2026-11-20', stars: 5 },
    { day: '2026-11-02', stars: 2 },
    { day: '2026-09-30', stars: 1 },
    { day: '2026-11-01', stars: 3 },
  ];
  expect(lowReviewsByMonth(reviews)).toEqual([
    { month: '2026-09', reviews: 1, low: 1 },
    { month: '2026-11', reviews: 3, low: 1 },
  ]);
});
