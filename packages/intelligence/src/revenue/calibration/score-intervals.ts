import { INTERVAL_CHANCE } from '@pi/domain';
import type { Interval } from '../combine-priors.ts';
import type { Accuracy, CalibrationScore } from './calibration-report.ts';
import { deviation, mean, median, wilsonInterval, Z_80 } from './statistics.ts';

/** A published figure above 0, and what was estimated without it. */
export interface ScoredFigure {
  users: number;
  revenue: number;
  estimate: Interval;
}

/** Fewer figures have no spread that one can be left out of. */
export const LEAST_FIGURES = 3;
/** USD a year below which ends are the same: powers of ten of less mean nothing. */
const LEAST_USD = 1;

/** Scores estimates against the constant guess. @returns null where there are too few figures */
export function scoreIntervals(figures: readonly ScoredFigure[]): CalibrationScore | null {
  if (figures.length < LEAST_FIGURES) return null;
  const guesses = figures.map((_, at) => guessWithout(figures, at));
  const scale = mean(figures.map(({ revenue }, at) => Math.abs(log(guesses[at]?.point ?? 0) - log(revenue))));
  const accuracy = (intervals: readonly Interval[]) => accuracyOf(figures, intervals, scale);
  const estimates = figures.map(({ estimate }) => estimate);
  return { figures: figures.length, estimate: accuracy(estimates), baseline: accuracy(guesses) };
}

/**
 * The constant guess of a figure: the median revenue a user of all others, with the spread that
 * these have in powers of ten.
 */
export function guessWithout(figures: readonly ScoredFigure[], at: number): Interval {
  const perUser = figures.filter((_, other) => other !== at).map(({ revenue, users }) => Math.log10(revenue / users));
  const half = Z_80 * deviation(perUser);
  const middle = median(perUser);
  const of = (power: number) => 10 ** power * (figures[at]?.users ?? 0);
  return { lower: of(middle - half), point: of(middle), upper: of(middle + half) };
}

function accuracyOf(figures: readonly ScoredFigure[], intervals: readonly Interval[], scale: number): Accuracy {
  const pairs = figures.map(({ revenue }, at) => ({ revenue, ...(intervals[at] as Interval) }));
  const factors = pairs.map(({ revenue, point }) => 10 ** Math.abs(log(point) - log(revenue)));
  const within = (most: number) => factors.filter((factor) => factor <= most).length;
  const covered = pairs.filter(({ revenue, lower, upper }) => lower <= revenue && revenue <= upper).length;
  const coverage = wilsonInterval(covered, pairs.length);
  return {
    medianFactor: shortened(median(factors)),
    within2: within(2),
    within3: within(3),
    within10: within(10),
    covered,
    coverageLow: shortened(coverage.low),
    coverageHigh: shortened(coverage.high),
    coverageDifference: shortened(Math.abs(covered / pairs.length - INTERVAL_CHANCE)),
    intervalScore: shortened(mean(pairs.map(intervalScore)) / scale),
    medianWidth: shortened(median(pairs.map(({ lower, upper }) => 10 ** (log(upper) - log(lower))))),
  };
}

/** Its width, and 10 times (2 / 0.2) what it misses the figure by, in powers of ten. */
function intervalScore({ revenue, lower, upper }: Interval & { revenue: number }): number {
  const [from, to, truth] = [log(lower), log(upper), log(revenue)];
  const missed = Math.max(from - truth, 0) + Math.max(truth - to, 0);
  return to - from + (2 / (1 - INTERVAL_CHANCE)) * missed;
}

function log(usd: number): number {
  return Math.log10(Math.max(usd, LEAST_USD));
}

function shortened(value: number): number {
  return Number(value.toPrecision(3));
}
