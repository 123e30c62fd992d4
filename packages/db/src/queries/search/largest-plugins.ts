import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { type PgColumn, unionAll } from 'drizzle-orm/pg-core';
import type { Queryable } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';

const LARGEST = 250;

/** The number that a plugin's size is told by. */
export const PLUGIN_SIZE: SQL<number | null> =
  sql`coalesce(${pluginFacts.users}, ${pluginFacts.downloads}, ${pluginFacts.ratingCount})`;

/**
 * The largest plugins of a marketplace, by users and by downloads: a walk along two indexes.
 * @param of a name or a column
 */
export function largestOf(db: Queryable, of: PgColumn | string, limit = LARGEST) {
  const { usersTier, downloadsTier } = pluginFacts;
  const along = (tier: PgColumn) =>
    db
      .select({ pluginId: pluginFacts.pluginId, status: pluginFacts.status, size: PLUGIN_SIZE.as('size') })
      .from(pluginFacts)
      .where(and(eq(pluginFacts.marketplace, of), tier === usersTier ? undefined : isNotNull(tier)))
      .orderBy(sql`${tier} desc nulls last`)
      .limit(limit);
  return unionAll(along(usersTier), along(downloadsTier));
}
