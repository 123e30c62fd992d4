import type { Db } from '@pi/db';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { sql } from 'drizzle-orm';

export const DAY = '2026-11-20';

/** Fills an empty database with plugins of one marketplace and their numbers of a day. */
export async function seedExport(db: Db, plugins: number): Promise<void> {
  await claimDataOrigin(db, 'sample');
  await db.execute(sql`insert into marketplaces (name) values ('chrome-web-store')`);
  await db.execute(sql`
    insert into plugins (marketplace, external_id, url, name, summary, developer_name, content_hash, read_from, first_seen_on,
      last_seen_on, state_at, users, users_kind, users_on, rating, rating_count)
    select 'chrome-web-store', 'plugin-' || i, 'https://store.example/' || i, 'Plugin number ' || i,
      'What plugin ' || md5(i::text) || ' does', 'Maker ' || i % 1000, 'hash', 'data', ${DAY}, ${DAY}, ${DAY}::timestamptz,
      i::bigint * 7919 % 1000000, 'rounded', ${DAY}, 3 + i % 20 / 10.0, i % 5000
    from generate_series(1, ${plugins}::int) i`);
  await db.execute(sql`select ensure_metric_partition(${DAY})`);
  await db.execute(sql`
    insert into plugin_metrics (observed_at, users, plugin_id, day, rating_count, users_kind, rating_thousandths)
    select ${DAY}::timestamptz, users, id, ${DAY}, rating_count, 'rounded', (rating * 1000)::smallint from plugins`);
  await db.execute(sql`
    insert into marketplace_days (marketplace, day, plugins, companies, seen, appeared, disappeared, histogram)
    values ('chrome-web-store', ${DAY}, ${plugins}, 0, ${plugins}, 0, 0, '[]')`);
  await db.execute(sql`analyze plugins`);
  await db.execute(sql`analyze plugin_metrics`);
}
