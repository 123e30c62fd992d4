import { and, count, eq, gte } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';

/** How many stored reviews of a plugin since a day have 1, 2, 3, 4 and 5 stars, in this order. */
export async function countReviewStars(db: Db, pluginId: number, since: string): Promise<number[]> {
  const rows = await db
    .select({ stars: pluginReviews.stars, reviews: count() })
    .from(pluginReviews)
    .where(and(eq(pluginReviews.pluginId, pluginId), gte(pluginReviews.day, since)))
    .groupBy(pluginReviews.stars);
  const byStars = new Map(rows.map(({ stars, reviews }) => [stars, reviews]));
  return [1, 2, 3, 4, 5].map((stars) => byStars.get(stars) ?? 0);
}
