import { desc, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';
import { idList } from '../listings/records.ts';

/** What reviews of plugins say, the newest first, by plugin id; without those that have no text. */
export async function listReviewTexts(db: Queryable, pluginIds: readonly number[]): Promise<Map<number, string[]>> {
  if (pluginIds.length === 0) return new Map();
  const { pluginId, text, day, externalId } = pluginReviews;
  const rows = await db
    .select({ pluginId, text })
    .from(pluginReviews)
    .where(sql`${pluginId} = any(${idList(pluginIds)}) and btrim(${text}) <> ''`)
    .orderBy(pluginId, desc(day), externalId);
  const byPlugin = Map.groupBy(rows, (row) => row.pluginId);
  return new Map([...byPlugin].map(([id, reviews]) => [id, reviews.map((review) => review.text)]));
}
