import { type SQL, sql } from 'drizzle-orm';

/** Two flat JSON objects of whole numbers, added up key by key, in SQL. */
export function sumOfCounts(one: SQL, other: SQL): SQL {
  return sql`(
    select coalesce(jsonb_object_agg(key, n), '{}') from (
      select key, sum(value::bigint) as n
      from (select * from jsonb_each_text(${one}) union all select * from jsonb_each_text(${other})) parts
      group by key
    ) sums)`;
}
