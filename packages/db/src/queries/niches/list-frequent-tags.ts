import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';

/** Plugins whose tags are counted: those with most users. */
const LOOKED_AT = 2000;

/** Our tags that most of the plugins with most users have, the most frequent first. */
export async function listFrequentTags(db: Db, limit: number): Promise<string[]> {
  const largest = db
    .select({ pluginId: pluginFacts.pluginId })
    .from(pluginFacts)
    .where(eq(pluginFacts.status, 'listed'))
    .orderBy(sql`${pluginFacts.usersTier} desc nulls last`, pluginFacts.pluginId)
    .limit(LOOKED_AT)
    .as('largest');
  const rows = await db
    .select({ tag: sql<string>`unnest(${pluginTraits.tags})`.as('tag'), count: sql<number>`count(*)::int`.as('n') })
    .from(largest)
    .innerJoin(pluginTraits, eq(pluginTraits.pluginId, largest.pluginId))
    .groupBy(sql`1`)
    .orderBy(desc(sql`n`), sql`1`)
    .limit(limit);
  return rows.map(({ tag }) => tag);
}
