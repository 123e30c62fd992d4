import { arrayContains, desc, or, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { eachTag } from './all-tags.ts';

/** Of a tag that more plugins have, so many are looked at. */
const LOOKED_AT = 10_000;

/**
 * The tags of the plugins that have a tag, ours or the store's, the most frequent first: that tag
 * itself is among them.
 * None where no plugin has it.
 */
export async function listTagsWith(db: Db, tag: string, limit: number): Promise<{ value: string; count: number }[]> {
  const tagged = db
    .select({ tags: pluginTraits.tags, storeTags: pluginTraits.storeTags })
    .from(pluginTraits)
    .where(or(arrayContains(pluginTraits.tags, [tag]), arrayContains(pluginTraits.storeTags, [tag])))
    .limit(LOOKED_AT)
    .as('tagged');
  return db
    .select({ value: eachTag(tagged).as('value'), count: sql<number>`count(*)::int`.as('n') })
    .from(tagged)
    .groupBy(sql`1`)
    .orderBy(desc(sql`n`), sql`1`)
    .limit(limit);
}
