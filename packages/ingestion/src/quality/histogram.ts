import type { NumberField } from '@pi/domain';

/** How many values lie in each bin of `binOf`. */
export type Histogram = Readonly<Record<string, number>>;

/**
 * The bin a number is counted in: for a rating half a star; for a count its power of ten, -1 for 0.
 * Bins are so wide that a count rounded down to its first digit stays in its bin.
 */
export function binOf(field: NumberField, value: number): number {
  if (field === 'rating') return Math.floor(value * 2);
  return value === 0 ? -1 : String(value).length - 1;
}

/**
 * The distance of two distributions (Kolmogorov-Smirnov): the largest difference of the shares of
 * values up to any bin, 0 to 1; 0 where one of them has no values.
 */
export function distance(one: Histogram, other: Histogram): number {
  const totals = [sizeOf(one), sizeOf(other)] as const;
  if (totals[0] === 0 || totals[1] === 0) return 0;
  const bins = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort((a, b) => Number(a) - Number(b));
  let [below, belowOther, largest] = [0, 0, 0];
  for (const bin of bins) {
    below += one[bin] ?? 0;
    belowOther += other[bin] ?? 0;
    largest = Math.max(largest, Math.abs(below / totals[0] - belowOther / totals[1]));
  }
  return largest;
}

/** How many values a histogram counts. */
export function sizeOf(histogram: Histogram): number {
  return Object.values(histogram).reduce((sum, n) => sum + n, 0);
}
