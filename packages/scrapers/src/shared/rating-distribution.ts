import type { RatingDistribution } from '@pi/domain';

/** The average of the stars; undefined where nobody has rated. */
export function meanOf(distribution: RatingDistribution): number | undefined {
  const count = distribution.reduce((all, one) => all + one, 0);
  return count === 0 ? undefined : distribution.reduce((all, one, index) => all + one * (index + 1), 0) / count;
}
