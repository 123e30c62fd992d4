import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Queryable } from '../../client.ts';
import { selectRows } from '../../select-rows.ts';

/**
 * Where texts occur in the whole database, in any case: rows by table, tables without any left out.
 * Reads every row: for commands and tests.
 */
export async function countMentions(db: Queryable, texts: readonly string[]): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { name, columns } of await listTextColumns(db)) {
    const count = await countRowsWith(db, name, columns, texts);
    if (count > 0) found[name] = count;
  }
  return found;
}

function listTextColumns(db: Queryable): Promise<{ name: string; columns: string[] }[]> {
  return selectRows(
    db,
    sql`
      select relname as name, json_agg(attname) as columns
      from pg_class join pg_attribute on attrelid = pg_class.oid
      where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
        and atttypid in ('text'::regtype, 'varchar'::regtype, 'json'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
      group by relname order by relname`,
    z.object({ name: z.string(), columns: z.array(z.string()) }),
  );
}

async function countRowsWith(
  db: Queryable,
  table: string,
  columns: readonly string[],
  texts: readonly string[],
): Promise<number> {
  const all = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  const wanted = sql.param(texts.map((text) => text.toLowerCase()));
  const [row] = await selectRows(
    db,
    sql`
      select count(*)::int as n from ${sql.identifier(table)}
      where exists (select from unnest(${wanted}::text[]) wanted where strpos(lower(concat_ws(' ', ${all})), wanted) > 0)`,
    z.object({ n: z.number() }),
  );
  return row?.n ?? 0;
}
