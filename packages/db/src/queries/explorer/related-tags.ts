import { arrayContains, desc, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';

/** Of a tag that more plugins have, so many are looked at. */
const LOOKED_AT = 10_000;

/**
 * The tags of the plugins that have a tag, the most frequent first: that tag itself is among them.
 * None where no plugin has it.
 */
export async function listTagsWith(db: Db, tag: string, limit: number): Promise<{ value: string; count: number }[]> {
  const tagged = db
    .select({ tags: pluginTraits.tags })
    .from(pluginTraits)
    .where(arrayContains(pluginTraits.tags, [tag]))
    .limit(LOOKED_AT)
    .as('tagged');
  return db
    .select({ value: sql<string>`unnest(${tagged.tags})`.as('value'), count: sql<number>`count(*)::int`.as('n') })
    .from(tagged)
    .groupBy(sql`1`)
    .orderBy(desc(sql`n`), sql`1`)
    .limit(limit);
}
