import { describe, expect, test } from 'vitest';
import { guessWithout, type ScoredFigure, scoreIntervals } from './score-intervals.ts';
import { deviation, median, wilsonInterval } from './statistics.ts';

function figure(users: number, revenue: number, [lower, point, upper]: [number, number, number]): ScoredFigure {
  return { users, revenue, estimate: { lower, point, upper } };
}

describe('statistics', () => {
  test('median, deviation and Wilson interval are what they are known as', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
    expect(deviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.138, 3);
    const { low, high } = wilsonInterval(8, 10);
    expect([low, high].map((share) => share.toFixed(3))).toEqual(['0.490', '0.943']);
    expect(wilsonInterval(10, 10).high).toBeCloseTo(1, 9);
  });
});

describe('scoreIntervals', () => {
  const figures = [
    figure(100, 10, [5, 10, 20]),
    figure(100, 100, [10, 20, 40]),
    figure(100, 1000, [100, 4000, 10_000]),
  ];

  test('is nothing of fewer than three figures', () => {
    expect(scoreIntervals(figures.slice(1))).toBeNull();
  });

  test('guesses from all others, without the figure itself', () => {
    const guess = guessWithout(figures, 0);
    expect(guess.point).toBeCloseTo(10 ** 2.5, 6);
    expect(Math.log10(guess.upper) - 2.5).toBeCloseTo(1.2815515594600038 * Math.SQRT1_2, 9);
  });

  test('counts errors, coverage and widths', () => {
    expect(scoreIntervals(figures)?.estimate).toMatchObject({
      medianFactor: 4,
      within2: 1,
      within3: 1,
      within10: 3,
      covered: 2,
      coverageDifference: 0.133,
      medianWidth: 4,
    });
  });

  test('adds 10 times what an interval misses, over the mean error of the guess, in powers of ten', () => {
    const score = scoreIntervals(figures);
    const widths = Math.log10(4) * 2 + 2;
    const missed = 10 * Math.log10(100 / 40);
    const scale = (1.5 + 0 + 1.5) / 3;
    expect(score?.estimate.intervalScore).toBeCloseTo((widths + missed) / 3 / scale, 2);
  });
});
