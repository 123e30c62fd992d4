import type { Day } from '@pi/domain';

/** How much is known of a published figure: seen at its maker's, plausible, quoted, assumed. */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];

/** How good estimates, or constant guesses, are of figures. */
export interface Accuracy {
  /** Half of them are off by less than this factor. */
  medianFactor: number;
  /** How many are off by a factor of at most 2, 3 and 10. */
  within2: number;
  within3: number;
  within10: number;
  /** How many figures the 80 % intervals hold. */
  covered: number;
  /** 95 % interval of the share that they hold in the long run, after Wilson. */
  coverageLow: number;
  coverageHigh: number;
  /** |share held − 0.8|. */
  coverageDifference: number;
  /** Mean interval score in powers of ten, over the mean error of the constant guess. */
  intervalScore: number;
  /** Half of the intervals end at less than so many times their beginning. */
  medianWidth: number;
}

/** Estimates against the constant guess, over the same figures. */
export interface CalibrationScore {
  figures: number;
  estimate: Accuracy;
  baseline: Accuracy;
}

/** How estimates compare with published figures: totals alone, no figure of any plugin. */
export interface CalibrationReport {
  /** The UTC day it was computed on. */
  day: Day;
  /** `REVENUE_VERSION` of the method. */
  methodVersion: number;
  /** Rows of the file, and how many are of each grade. */
  rows: number;
  grades: Record<Grade, number>;
  /** Rows that no estimate is of, since they state no users. */
  notEstimated: number;
  /** Over figures above 0 of grades A to C; null where there are fewer than 3. */
  all: CalibrationScore | null;
  /** The same of marketplaces and sizes with at least 10 figures. */
  splits: { by: 'marketplace' | 'size'; of: string; score: CalibrationScore }[];
  /** Figures of 0 or of grade D: whether the interval starts at 0, and how many. */
  rules: { tested: number; passed: number };
}
