import { arrayContains, desc, eq, or, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { eachTag } from './all-tags.ts';

/** Of a tag that more plugins have, so many are looked at. */
const LOOKED_AT = 10_000;

/**
 * The tags of the plugins that have a tag, ours or the store's: that tag itself first, then the
 * most frequent. None where no plugin has it.
 */
export async function listTagsWith(db: Db, tag: string, limit: number): Promise<{ value: string; count: number }[]> {
  const tagged = db
    .select({ tags: pluginTraits.tags, storeTags: pluginTraits.storeTags })
    .from(pluginTraits)
    .where(or(arrayContains(pluginTraits.tags, [tag]), arrayContains(pluginTraits.storeTags, [tag])))
    .limit(LOOKED_AT)
    .as('tagged');
  const counted = db
    .select({ value: eachTag(tagged).as('value'), count: sql<number>`count(*)::int`.as('n') })
    .from(tagged)
    .groupBy(sql`1`)
    .as('counted');
  const { value, count } = counted;
  return db
    .select({ value, count })
    .from(counted)
    .orderBy(desc(eq(value, tag)), desc(count), value)
    .limit(limit);
}
