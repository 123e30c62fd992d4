import { addDays, monthOf, type RevisionContent } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { downloadsKindOf, isSeen, sourceOf, usersKindOf } from '../../schema/metric-flags.ts';
import { starsOf } from '../../schema/thousandths.ts';
import { emptied, metricsOn, SAYS_NOTHING } from '../listings/metric-months.ts';
import { deleteRevisions } from '../listings/revision-bases.ts';

/** A plugin's content of the eve, and whether its developer was another then. */
export interface ContentBefore {
  pluginId: number;
  content: RevisionContent;
  developerChanged: boolean;
}

/**
 * Takes out of a marketplace what lies on or after a UTC day, and turns its plugins back to the eve of it; those that nothing is
 * known of by then go. What was taken out lies in temporary tables named `old_*` until the transaction ends. Nobody else
 * writes to the marketplace until then.
 * @returns contents of the eve that the columns of their plugins do not show yet
 */
export async function extract(tx: Tx, marketplace: string, since: string): Promise<ContentBefore[]> {
  const mine = sql`plugins.marketplace = ${marketplace}`;
  // The last pages of the eve's run may have come after midnight.
  const isSince = (table: 'market_changes' | 'plugin_revisions', at: 'at' | 'seen_at') => {
    const moment = sql.raw(`${table}.${at}`);
    return sql`${moment} >= ${since}::date::timestamp at time zone 'UTC' and not exists (
      select from ${metricsOn([addDays(since, -1)])} eve where eve.plugin_id = ${sql.raw(table)}.plugin_id
        and eve.observed_at >= ${moment})`;
  };
  await tx.execute(sql`create temp table old_plugins on commit drop as select * from plugins where ${mine}`);
  await tx.execute(sql`
    create temp table old_metrics on commit drop as
    select external_id, metric.* from plugin_metrics metric join plugins on plugins.id = metric.plugin_id
    where ${mine} and month >= ${monthOf(since)} and metric.day >= ${since}`);
  await tx.execute(sql`
    create temp table old_revisions on commit drop as
    select external_id, plugin_revisions.* from plugin_revisions join plugins on plugins.id = plugin_id
    where ${mine} and ${isSince('plugin_revisions', 'seen_at')}`);
  await tx.execute(sql`
    create temp table old_events on commit drop as
    select external_id, market_changes.* from market_changes join plugins on plugins.id = plugin_id
    where ${mine} and ${isSince('market_changes', 'at')}`);
  await tx.execute(sql`
    create temp table old_days on commit drop as
    select * from marketplace_days where marketplace = ${marketplace} and day >= ${since}`);
  await tx.execute(sql`
    create temp table old_runs on commit drop as
    select * from ingestion_runs where marketplace = ${marketplace}`);
  await tx.execute(sql`
    create temp table old_stats on commit drop as
    select * from run_field_stats where run_id in (select id from old_runs)`);
  await tx.execute(sql`create index on old_metrics (day)`);
  await tx.execute(sql`create index on old_revisions (plugin_id, seen_at)`);
  await tx.execute(sql`create temp table read_units (day date, key text, primary key (day, key)) on commit drop`);

  await deleteMetrics(tx, mine, since);
  await deleteRevisions(tx, sql`select plugin_id, seen_at from old_revisions`);
  await tx.execute(sql`delete from market_changes using old_events old where market_changes.id = old.id`);
  await tx.execute(sql`delete from marketplace_days where marketplace = ${marketplace} and day >= ${since}`);
  await removeUnknown(tx, marketplace);
  await rewind(tx, since);
  return listContentsBefore(tx);
}

async function deleteMetrics(tx: Tx, mine: SQL, since: string): Promise<void> {
  const month = monthOf(since);
  await tx.execute(sql`
    delete from plugin_metric_months using plugins where plugins.id = plugin_id and ${mine} and month > ${month}`);
  await tx.execute(sql`
    update plugin_metric_months set ${emptied(since, true)} from plugins
    where plugins.id = plugin_id and ${mine} and month = ${month}`);
  await tx.execute(sql`
    delete from plugin_metric_months using plugins
    where plugins.id = plugin_id and ${mine} and month = ${month} and ${SAYS_NOTHING}`);
}

/** Plugins that nothing is known of any more, with what an operator decided of their companies set aside. */
async function removeUnknown(tx: Tx, marketplace: string): Promise<void> {
  const unknown = sql`marketplace = ${marketplace} and not exists (select from plugin_revisions where plugin_id = plugins.id)`;
  await tx.execute(sql`
    create temp table old_moves on commit drop as
    select external_id, move.* from company_moves move join plugins on plugins.id = move.plugin_id where ${unknown}`);
  await tx.execute(sql`
    create temp table old_reviews on commit drop as
    select plugins.external_id as of_plugin, review.* from plugin_reviews review join plugins on plugins.id = review.plugin_id where ${unknown}`);
  await tx.execute(sql`delete from plugins where ${unknown}`);
}

async function rewind(tx: Tx, since: string): Promise<void> {
  const marks = sql`metric.marks`;
  const last = (columns: SQL, known: string) => sql`lateral (
    select ${columns} from plugin_metrics metric
    where metric.plugin_id = plugins.id and ${isSeen(marks)} = eve.is_seen and ${sql.raw(known)} is not null
    order by metric.day desc limit 1)`;
  await tx.execute(sql`
    with touched as (
      select plugin_id from old_metrics union select plugin_id from old_revisions union select plugin_id from old_events
      -- A suspect day whose numbers were taken back left nothing but this.
      union select id from old_plugins where state_at >= ${since}::date::timestamp at time zone 'UTC'
    ), eve as (
      select plugins.id, exists (select from plugin_metrics metric where metric.plugin_id = plugins.id and ${isSeen(marks)}) as is_seen
      from touched join plugins on plugins.id = touched.plugin_id
    ), known as (
      select eve.id, used.users, used.users_kind, used.day as users_on,
        loaded.downloads, loaded.downloads_kind, loaded.day as downloads_on, rated.rating, counted.rating_count,
        newest.day as last_seen_on, newest.observed_at, newest.source, status.kind = 'delisted' as is_delisted, status.day as status_on,
        status.at as status_at
      from eve join plugins on plugins.id = eve.id
      left join ${last(sql`day, users, ${usersKindOf(marks)} as users_kind`, 'users')} used on true
      left join ${last(sql`day, downloads, ${downloadsKindOf(marks)} as downloads_kind`, 'downloads')} loaded on true
      left join ${last(sql`${starsOf(sql`rating_thousandths`)} as rating`, 'rating_thousandths')} rated on true
      left join ${last(sql`rating_count`, 'rating_count')} counted on true
      left join ${last(sql`day, observed_at, ${sourceOf(marks)} as source`, 'observed_at')} newest on true
      left join lateral (
        select kind, day, at from market_changes
        where plugin_id = plugins.id and kind in ('delisted', 'relisted') order by at desc limit 1) status on true
    )
    update plugins set users = known.users, users_kind = known.users_kind, users_on = known.users_on,
      downloads = known.downloads, downloads_kind = known.downloads_kind, downloads_on = known.downloads_on,
      rating = known.rating, rating_count = known.rating_count,
      last_seen_on = coalesce(known.last_seen_on, first_seen_on), source = known.source,
      state_at = coalesce(greatest(known.observed_at, case when is_delisted then status_at end), '-infinity'),
      status = case when is_delisted then 'delisted' else 'listed' end,
      delisted_on = case when is_delisted then status_on end
    from known where plugins.id = known.id`);
}

async function listContentsBefore(tx: Tx): Promise<ContentBefore[]> {
  const { rows } = await tx.execute<{ plugin_id: number; content: RevisionContent; developer_changed: boolean }>(sql`
    select eve.plugin_id, eve.content, eve.content -> 'developer' is distinct from latest.content -> 'developer' as developer_changed
    from (select distinct on (plugin_id) plugin_id, content from old_revisions order by plugin_id, seen_at desc) latest
    cross join lateral (
      select plugin_id, content from plugin_revisions where plugin_id = latest.plugin_id order by seen_at desc limit 1
    ) eve`);
  return rows.map((row) => ({
    pluginId: row.plugin_id,
    content: row.content,
    developerChanged: row.developer_changed,
  }));
}
