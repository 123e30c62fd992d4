import type { PrimaryMetric } from '@pi/domain';

/**
 * How exact a sum over a marketplace's plugins is. The kinds of its parts are not stored: only
 * ratings, which every store shows exactly, add up to an exact number.
 */
export function kindOfTotals(primaryMetric: PrimaryMetric | undefined): 'exact' | 'rounded' {
  return primaryMetric === 'ratingCount' ? 'exact' : 'rounded';
}
