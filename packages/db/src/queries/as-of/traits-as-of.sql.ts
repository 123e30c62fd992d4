import { addDays } from '@pi/domain';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { type AsOf, hasChangedSince } from './plugins-as-of.sql.ts';

/**
 * The tags and badges of plugins as they were on a day, with the columns of `plugin_traits`: those
 * of today where the listing says the same since, else those that the store gave it then, none of
 * ours, and null in all other columns. The first part is found along the indexes of today's.
 */
export function traitsAsOf({ day }: AsOf): SQL {
  const columns = Object.values(getTableColumns(pluginTraits));
  const since = sql`${addDays(day, 1)}::timestamp at time zone 'UTC'`;
  const then: Record<string, SQL> = {
    plugin_id: sql`said.plugin_id`,
    tags: sql`'{}'`,
    store_tags: wordsOf('tags'),
    badges: wordsOf('badges'),
  };
  const columnsThen = columns.map(
    (column) =>
      sql`(${then[column.name] ?? sql`null`})::${sql.raw(column.getSQLType())} as ${sql.identifier(column.name)}`,
  );
  return sql`select ${sql.join(
    columns.map(({ name }) => sql`${sql.identifier(name)}`),
    sql`, `,
  )} from public.plugin_traits where not ${hasChangedSince(sql`plugin_traits.plugin_id`, day)}
    union all
    select ${sql.join(columnsThen, sql`, `)}
    from (select distinct plugin_id from public.plugin_revisions where seen_at >= ${since}) changed
    cross join lateral (
      select * from public.plugin_revisions earlier
      where earlier.plugin_id = changed.plugin_id and earlier.seen_at < ${since}
      order by earlier.seen_at desc limit 1
    ) said`;
}

/** As `traitsOf` has the words of a list: in lower case. */
function wordsOf(list: 'tags' | 'badges'): SQL {
  return sql`array(select distinct lower(word) from jsonb_array_elements_text(
    case when jsonb_typeof(said.content -> ${list}) = 'array' then said.content -> ${list} else '[]' end) word)`;
}
