import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { pluginTraits } from '../../schema/plugin-traits.ts';

/** The tags of a plugin, one a row: ours, and those of its store that are not ours too. */
export function eachTag({ tags, storeTags }: Record<'tags' | 'storeTags', SQLWrapper> = pluginTraits): SQL<string> {
  return sql`unnest(${tags} || array(select tag from unnest(${storeTags}) tag where tag <> all(${tags})))`;
}
