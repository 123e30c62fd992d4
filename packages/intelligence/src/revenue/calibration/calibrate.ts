import type { Day } from '@pi/domain';
import { estimateRevenue, REVENUE_VERSION, type RevenueEstimate } from '../estimate-revenue.ts';
import { type CalibrationReport, GRADES } from './calibration-report.ts';
import { labelInputs, type RevenueMarkets } from './label-inputs.ts';
import { marketplaceOf } from './marketplace-words.ts';
import type { Label } from './read-labels.ts';
import { type ScoredFigure, scoreIntervals } from './score-intervals.ts';

/** Figures that a marketplace, or a size, needs to be scored by itself. */
export const LEAST_OF_SPLIT = 10;
const SIZES = [
  { of: 'fewer than 10,000 users', most: 10_000 },
  { of: '10,000 to 100,000 users', most: 100_000 },
  { of: '100,000 to 1,000,000 users', most: 1_000_000 },
  { of: '1,000,000 users and more', most: Number.POSITIVE_INFINITY },
];

interface Compared {
  label: Label;
  estimate: RevenueEstimate;
}

/** How a figure compares with its estimate. */
export interface FigureResult {
  label: Label;
  /** Null where it cannot be estimated. */
  estimate: RevenueEstimate | null;
}

/**
 * Compares estimates with published figures. Figures of 0 and of grade D are no measurements: of
 * them only whether the interval starts at 0 is tested.
 * @param day the UTC day of the report
 */
export function calibrate(
  labels: readonly Label[],
  markets: RevenueMarkets,
  day: Day,
): { report: CalibrationReport; results: FigureResult[] } {
  const results = labels.map((label): FigureResult => {
    const estimate = estimateRevenue(labelInputs(label, markets));
    return { label, estimate: 'steps' in estimate && label.users ? estimate : null };
  });
  const compared = results.flatMap(({ label, estimate }) => (estimate ? [{ label, estimate }] : []));
  const rules = compared.filter(({ label }) => isRule(label));
  const figures = compared.filter(({ label }) => !isRule(label));
  const grades = Object.fromEntries(GRADES.map((one) => [one, labels.filter(({ grade }) => grade === one).length]));
  const report: CalibrationReport = {
    day,
    methodVersion: REVENUE_VERSION,
    rows: labels.length,
    grades: grades as CalibrationReport['grades'],
    notEstimated: labels.length - compared.length,
    all: scoreIntervals(figures.map(toFigure)),
    splits: splitsOf(figures, markets),
    rules: { tested: rules.length, passed: rules.filter(holdsRule).length },
  };
  return { report, results };
}

function isRule({ revenue, grade }: Label): boolean {
  return revenue === 0 || grade === 'D';
}

function holdsRule({ label, estimate }: Compared): boolean {
  return label.revenue === 0
    ? estimate.lower === 0
    : estimate.lower <= label.revenue && label.revenue <= estimate.upper;
}

function toFigure({ label, estimate }: Compared): ScoredFigure {
  return { users: label.users ?? 0, revenue: label.revenue, estimate };
}

function splitsOf(figures: readonly Compared[], markets: RevenueMarkets): CalibrationReport['splits'] {
  const split = (by: 'marketplace' | 'size', keyOf: (figure: Compared) => string) =>
    [...Map.groupBy(figures, keyOf)]
      .filter(([, group]) => group.length >= LEAST_OF_SPLIT)
      .flatMap(([of, group]) => {
        const score = scoreIntervals(group.map(toFigure));
        return score ? [{ by, of, score }] : [];
      });
  return [
    ...split('marketplace', ({ label }) => marketplaceOf(label.marketplace, markets) ?? 'other marketplaces'),
    ...split('size', ({ label }) => SIZES.find(({ most }) => (label.users ?? 0) < most)?.of ?? ''),
  ];
}
