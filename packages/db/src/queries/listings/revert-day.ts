import { monthOf } from '@pi/domain';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { downloadsKindOf, isSeen, usersKindOf } from '../../schema/metric-flags.ts';
import { starsOf } from '../../schema/thousandths.ts';
import { emptied, metricsOn, SAYS_NOTHING } from './metric-months.ts';

/**
 * Takes back what a day's run of a marketplace made of numbers that were not the day's: its metrics, the falls they showed,
 * the marketplace's day. The plugins show the numbers of their last day before it again, and were last seen on the last day of which
 * there are any unless they were on a later one. Plugins first seen on the day keep theirs: they repeat nothing. Doing it again changes nothing.
 */
export async function revertDay(tx: Tx, marketplace: string, day: string): Promise<void> {
  await tx.execute(sql`
    with taken as (
      select metric.plugin_id, metric.observed_at, plugins.users_on, plugins.downloads_on, plugins.last_seen_on,
        metric.rating_thousandths is not null or metric.rating_count is not null as was_rated
      from ${metricsOn([day])} metric join plugins on plugins.id = metric.plugin_id
      where ${isSeen(sql`metric.marks`)} and plugins.marketplace = ${marketplace} and plugins.first_seen_on < ${day}
    ), emptied as (
      update plugin_metric_months months set ${emptied(day)} from taken
      where months.plugin_id = taken.plugin_id and month = ${monthOf(day)}
    ), falls as (
      delete from market_changes event using taken
      where event.plugin_id = taken.plugin_id and event.at = taken.observed_at
        and event.kind in ('users_fell_sharply', 'downloads_fell_sharply')
    ), known as (
      select taken.*, used.users, used.users_kind, used.day as used_on,
        loaded.downloads, loaded.downloads_kind, loaded.day as loaded_on, rated.rating, rated.rating_count,
        newest.day as seen_on
      from taken
      left join lateral (
        select day from plugin_metrics earlier
        where taken.last_seen_on = ${day} and earlier.plugin_id = taken.plugin_id and earlier.day < ${day}
        order by earlier.day desc limit 1) newest on true
      left join lateral (
        select users, ${usersKindOf(sql`marks`)} as users_kind, day from plugin_metrics earlier
        where taken.users_on = ${day} and earlier.plugin_id = taken.plugin_id and earlier.day < ${day} and users is not null
        order by earlier.day desc limit 1) used on true
      left join lateral (
        select downloads, ${downloadsKindOf(sql`marks`)} as downloads_kind, day from plugin_metrics earlier
        where taken.downloads_on = ${day} and earlier.plugin_id = taken.plugin_id and earlier.day < ${day} and downloads is not null
        order by earlier.day desc limit 1) loaded on true
      left join lateral (
        select ${starsOf(sql`rating_thousandths`)} as rating, rating_count from plugin_metrics earlier
        where was_rated and earlier.plugin_id = taken.plugin_id and earlier.day < ${day}
          and (rating_thousandths is not null or rating_count is not null)
        order by earlier.day desc limit 1) rated on true
    )
    update plugins set
      users = case when plugins.users_on = ${day} then known.users else plugins.users end,
      users_kind = case when plugins.users_on = ${day} then known.users_kind else plugins.users_kind end,
      users_on = case when plugins.users_on = ${day} then known.used_on else plugins.users_on end,
      downloads = case when plugins.downloads_on = ${day} then known.downloads else plugins.downloads end,
      downloads_kind = case when plugins.downloads_on = ${day} then known.downloads_kind else plugins.downloads_kind end,
      downloads_on = case when plugins.downloads_on = ${day} then known.loaded_on else plugins.downloads_on end,
      rating = coalesce(known.rating, plugins.rating),
      rating_count = coalesce(known.rating_count, plugins.rating_count),
      last_seen_on = case when plugins.last_seen_on = ${day} then coalesce(known.seen_on, plugins.first_seen_on) else plugins.last_seen_on end
    from known where plugins.id = known.plugin_id`);
  await tx.execute(sql`delete from plugin_metric_months where month = ${monthOf(day)} and ${SAYS_NOTHING}`);
  await tx.execute(sql`delete from marketplace_days where marketplace = ${marketplace} and day = ${day}`);
}
