import type { RatingDistribution } from '@pi/domain';
import { meanOf } from '../../shared/rating-distribution.ts';
import { readable } from '../../shared/read-fields.ts';
import type { Plugin } from './answers.ts';

const STARS = [1, 2, 3, 4, 5] as const;

/**
 * How many ratings have 1 to 5 stars; null where PHP writes that there are none, undefined where
 * the answer does not say. A number of stars that is left out was never given.
 * @throws Error where it is left out and the others are not all ratings
 */
export function distributionOf(plugin: Plugin): RatingDistribution | null | undefined {
  const { ratings } = plugin;
  if (!ratings) return ratings;
  const counts = STARS.map((stars) => ratings[stars] ?? 0) as RatingDistribution;
  if (STARS.some((stars) => ratings[stars] === undefined) && sumOf(counts) !== plugin.num_ratings)
    throw new Error('some stars are missing, and the others do not add up to num_ratings');
  return counts;
}

/**
 * The average of the stars: exact where the answer says how often each was given and these are all
 * ratings, else a twentieth of `rating`, which is rounded; null without ratings.
 */
export function ratingOf(plugin: Plugin): number | null {
  const { num_ratings } = plugin;
  if (!num_ratings) return null;
  const exact = readable(() => exactRating(plugin, num_ratings));
  if (exact !== undefined) return exact;
  return typeof plugin.rating === 'number' ? plugin.rating / 20 : null;
}

// "0 stars" are counted among the ratings, and are none.
function exactRating({ ratings }: Plugin, ratingCount: number): number | undefined {
  const counts = STARS.map((stars) => ratings?.[stars] ?? 0) as RatingDistribution;
  return sumOf(counts) + (ratings?.[0] ?? 0) === ratingCount ? meanOf(counts) : undefined;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
