import type { Db } from '@pi/db';
import { monthOf } from '@pi/domain';
import { sql } from 'drizzle-orm';

/** Listings a statement, about as many as a batch of the daily run has. */
const BATCH = 1000;
const UNITS_A_BATCH = 40;
const ARRAYS = ['observed_at', 'users', 'downloads', 'rating_count', 'rating_thousandths', 'flags'];

/**
 * The tables as they were before decisions 021 and 027, in a schema of their own: a row a plugin
 * and month with an array for each number, plugins whose counts are indexed themselves, with the daily
 * columns between the others, and units of work. Beside them one like `plugin_metrics`, to compare
 * times.
 */
export async function createOldWay(db: Db): Promise<void> {
  await db.execute(sql`create schema old`);
  await db.execute(sql`
    create table old.metric_months (plugin_id integer, month date, observed_at timestamptz[], users bigint[],
      downloads bigint[], rating_count integer[], rating_thousandths smallint[], flags smallint[],
      primary key (plugin_id, month))`);
  await db.execute(sql`create table old.narrow (like plugin_metrics including all)`);
  await db.execute(sql`
    create table old.plugins with (fillfactor = 80) as
    select id, marketplace, external_id, company_id, status, url, name, summary, icon_url, category, item_type, version,
      developer_name, pricing_model, pricing_label, users, users_kind, users_on, users_change_30d, downloads,
      downloads_kind, downloads_on, downloads_change_30d, rating, rating_count, content_hash, read_from, listed_on,
      updated_on, first_seen_on, last_seen_on, delisted_on, state_at, source, company_match_reason, family_basis
    from plugins where false`);
  await db.execute(sql`alter table old.plugins add primary key (id)`);
  await db.execute(sql`create unique index on old.plugins (marketplace, external_id)`);
  await db.execute(sql`create index on old.plugins (marketplace, users desc nulls last, id)`);
  await db.execute(sql`create index on old.plugins (marketplace, downloads desc nulls last, id)`);
  await db.execute(sql`create index on old.plugins (company_id)`);
  await db.execute(sql`
    create table old.units (run_id uuid, key text, position integer not null, batch integer, status text not null,
      primary key (run_id, key))`);
  await db.execute(sql`create index on old.units (run_id, batch) where status = 'todo'`);
}

/**
 * Writes the numbers of a day in the old way.
 * @returns seconds that the old and the own way take for metrics alone
 */
export async function writeOldWay(db: Db, day: string): Promise<{ old: number; own: number }> {
  const seconds = { old: 0, own: 0 };
  const {
    rows: [ids],
  } = await db.execute<{ last: number }>(sql`select coalesce(max(id), 0) as last from plugins`);
  for (let first = 1; first <= (ids?.last ?? 0); first += BATCH) {
    const isOfBatch = sql`plugin_id between ${first} and ${first + BATCH - 1}`;
    seconds.old += await timed(() => writeArrays(db, day, isOfBatch));
    seconds.own += await timed(() =>
      db.execute(sql`
        insert into old.narrow select * from plugin_metrics where day = ${day} and ${isOfBatch} order by plugin_id
        on conflict (plugin_id, day) do update set users = excluded.users`),
    );
    await writePlugins(db, day, sql`id between ${first} and ${first + BATCH - 1}`);
  }
  await db.execute(sql`
    update old.plugins set users_change_30d = now.users_change_30d, downloads_change_30d = now.downloads_change_30d
    from plugins now where now.id = plugins.id and (plugins.users_change_30d, plugins.downloads_change_30d)
      is distinct from (now.users_change_30d, now.downloads_change_30d)`);
  return seconds;
}

/**
 * Writes the units of a day in the old way: inserted when they are discovered, packed into batches,
 * done, deleted. As many as the day had, under names of plugins.
 */
export async function writeOldUnits(db: Db, day: string): Promise<void> {
  const {
    rows: [run],
  } = await db.execute<{ id: string; units: number }>(sql`
    select id, (counts->>'units')::int as units from ingestion_runs where day = ${day} and kind = 'daily'`);
  if (!run) throw new Error(`there is no run of ${day}`);
  for (let first = 0; first < run.units; first += BATCH)
    await db.execute(sql`
      insert into old.units
      select ${run.id}::uuid, external_id, row_number() over (order by id), null, 'todo' from plugins
      order by id limit ${Math.min(BATCH, run.units - first)} offset ${first}`);
  await db.execute(sql`
    update old.units set batch = place from (
      select id, (row_number() over (order by users desc nulls last) - 1) / ${UNITS_A_BATCH} as place, external_id
      from plugins join old.units on key = external_id and run_id = ${run.id}
    ) packed where key = external_id and run_id = ${run.id}`);
  for (let batch = 0; batch * UNITS_A_BATCH < run.units; batch++)
    await db.execute(sql`
      update old.units set status = 'done' where run_id = ${run.id} and key = any(
        array(select key from old.units where run_id = ${run.id} and batch = ${batch} and status = 'todo'))`);
  await db.execute(sql`delete from old.units where run_id = ${run.id}`);
}

async function writeArrays(db: Db, day: string, isOfBatch: ReturnType<typeof sql>): Promise<void> {
  const at = (name: string) => `${name}[${Number(day.slice(8))}]`;
  const places = sql.raw(ARRAYS.map(at).join());
  const updates = sql.raw(ARRAYS.map((name) => `${at(name)} = excluded.${at(name)}`).join());
  await db.execute(sql`
    insert into old.metric_months (plugin_id, month, ${places})
    select plugin_id, ${monthOf(day)}::date, observed_at, users, downloads, rating_count, rating_thousandths, 0
    from plugin_metrics where day = ${day} and ${isOfBatch} order by plugin_id
    on conflict (plugin_id, month) do update set ${updates}`);
}

async function writePlugins(db: Db, day: string, isOfBatch: ReturnType<typeof sql>): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      insert into old.plugins
      select id, marketplace, external_id, company_id, status, url, name, summary, icon_url, category, item_type, version,
        developer_name, pricing_model, pricing_label, users, users_kind, users_on, null, downloads, downloads_kind,
        downloads_on, null, rating, rating_count, content_hash, read_from, listed_on, updated_on, first_seen_on,
        last_seen_on, delisted_on, state_at, source, company_match_reason, family_basis
      from plugins where ${isOfBatch} and first_seen_on = ${day}`);
    const isSeen = sql`${isOfBatch} and first_seen_on < ${day}`;
    await tx.execute(sql`select id from old.plugins where ${isSeen} order by id for update`);
    await tx.execute(sql`
      update old.plugins set users = now.users, users_kind = now.users_kind, users_on = now.users_on,
        downloads = now.downloads, downloads_kind = now.downloads_kind, downloads_on = now.downloads_on,
        rating = now.rating, rating_count = now.rating_count, last_seen_on = now.last_seen_on, state_at = now.state_at
      from (select * from plugins where ${isSeen} and last_seen_on = ${day}) now where now.id = plugins.id`);
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
