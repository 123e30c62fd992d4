import { sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { textList } from '../listings/records.ts';

/**
 * Where texts occur in the whole database, in any case: rows by table, tables without any left out. Reads every row: it is
 * for commands and tests.
 */
export async function countMentions(db: Queryable, texts: readonly string[]): Promise<Record<string, number>> {
  const { rows: tables } = await db.execute<{ name: string; columns: string[] }>(sql`
    select relname as name, json_agg(attname) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
      and atttypid in ('text'::regtype, 'varchar'::regtype, 'json'::regtype, 'jsonb'::regtype)
    group by relname order by relname`);
  const needles = textList(texts.map((text) => text.toLowerCase()));
  const found: Record<string, number> = {};
  for (const { name, columns } of tables) {
    const all = sql.join(
      columns.map((column) => sql.identifier(column)),
      sql`, `,
    );
    const {
      rows: [row],
    } = await db.execute<{ n: number }>(sql`
      select count(*)::int as n from ${sql.identifier(name)}
      where exists (select from unnest(${needles}) as needle where strpos(lower(concat_ws(' ', ${all})), needle) > 0)`);
    if (row && row.n > 0) found[name] = row.n;
  }
  return found;
}
