import type { PrimaryMetric } from '@pi/domain';

/**
 * How exact a sum of what a marketplace is ordered by is. The kinds of its parts are not stored:
 * stores that are ordered by ratings show them exactly.
 */
export function kindOfTotals(primaryMetric: PrimaryMetric | undefined): 'exact' | 'rounded' {
  return primaryMetric === 'ratingCount' ? 'exact' : 'rounded';
}
