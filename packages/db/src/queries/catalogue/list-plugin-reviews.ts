import { desc, eq, getTableColumns } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';

export type PluginReview = Omit<typeof pluginReviews.$inferSelect, 'pluginId' | 'externalId'>;

const { pluginId: _pluginId, externalId: _externalId, ...columns } = getTableColumns(pluginReviews);
const REVIEWS = 20;

/** The reviews that are kept of a plugin, newest first, 20 at most. */
export function listPluginReviews(db: Db, pluginId: number): Promise<PluginReview[]> {
  return db
    .select(columns)
    .from(pluginReviews)
    .where(eq(pluginReviews.pluginId, pluginId))
    .orderBy(desc(pluginReviews.day), desc(pluginReviews.externalId))
    .limit(REVIEWS);
}
