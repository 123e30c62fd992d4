import { sql } from 'drizzle-orm';
import type { Scene } from './scene.ts';

/**
 * Bytes a row, indexes included, of a table that keeps every listing whole every day: a column for each thing that the newest
 * revision says and for each number, keyed by plugin and day. It is filled with the newest day.
 */
export async function wideRowBytes({ db }: Scene): Promise<number> {
  const { rows: keys } = await db.execute<{ key: string }>(
    sql`select distinct jsonb_object_keys(content) as key from plugin_revisions order by 1`,
  );
  const columns = keys.map(
    ({ key }) => sql`newest.content ->> ${sql.raw(`'${key}'`)} as ${sql.identifier(`said ${key}`)}`,
  );
  await db.execute(sql`create schema wide`);
  await db.execute(sql`
    create table wide.days as
    select plugins.id as plugin_id, plugins.last_seen_on as day, state_at, url, users, users_kind, downloads, downloads_kind,
      rating, rating_count, ${sql.join(columns, sql`, `)}
    from plugins cross join lateral (
      select content from plugin_revisions where plugin_id = plugins.id order by seen_at desc limit 1) newest
    where plugins.last_seen_on = (select max(last_seen_on) from plugins)`);
  await db.execute(sql`alter table wide.days add primary key (plugin_id, day)`);
  // Filled at once, a table gets pages ahead of its rows, 64 at a time: those that stayed empty go.
  await db.execute(sql`vacuum wide.days`);
  const {
    rows: [row],
  } = await db.execute<{ bytes: number }>(sql`
    select pg_total_relation_size('wide.days')::float8 / count(*) as bytes from wide.days`);
  return row?.bytes ?? Number.NaN;
}
