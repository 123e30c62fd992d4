import { type ChangeKind, NUMBER_FIELDS, type NumberField } from '@pi/domain';
import { and, eq, exists, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { FAMILY_BASIS_MISSING, FAMILY_BASIS_SEEN, plugins } from '../../schema/plugins.ts';
import { missingSince } from './missing-since.sql.ts';

/**
 * Reverts what a day's run of a marketplace made of numbers that were not the day's: its metrics,
 * the falls they showed, the marketplace's day. The plugins show the numbers of their last day
 * before it again, and were last seen on the last day of which there are any unless they were on a
 * later one; none is missing since the day. Plugins first seen on the day keep theirs: they repeat
 * nothing. Reverting again changes nothing.
 */
export async function revertDay(tx: Tx, marketplace: string, day: string): Promise<void> {
  await restoreNumbers(tx, marketplace, day, NUMBER_FIELDS);
  const reverted = metricsToRevert(tx, marketplace, day);
  await deleteFalls(tx, reverted, ['users_fell_sharply', 'downloads_fell_sharply']);
  await tx.delete(pluginMetrics).where(reverted);
  await revertMissing(tx, marketplace, day);
  await tx
    .delete(marketplaceDays)
    .where(and(eq(marketplaceDays.marketplace, marketplace), eq(marketplaceDays.day, day)));
}

/**
 * Reverts some numbers of a day's run that were not the day's, as `revertDay` reverts all: they are
 * missing on the day, and the plugins show those of their last day before it. Everything else of
 * the day stays, but for the marketplace's day, which is to be derived again. Reverting again
 * changes nothing.
 */
export async function revertNumbers(
  tx: Tx,
  marketplace: string,
  day: string,
  fields: readonly NumberField[],
): Promise<void> {
  await restoreNumbers(tx, marketplace, day, fields);
  const reverted = metricsToRevert(tx, marketplace, day);
  const counts = fields.filter(isCount);
  if (counts.length > 0)
    await deleteFalls(
      tx,
      reverted,
      counts.map((count) => `${count}_fell_sharply` as const),
    );
  const columns = fields.flatMap((field) => (isCount(field) ? [field, `${field}Kind` as const] : [field]));
  await tx
    .update(pluginMetrics)
    .set(Object.fromEntries(columns.map((column) => [column, null])))
    .where(reverted);
}

function isCount(field: NumberField): field is 'users' | 'downloads' {
  return field === 'users' || field === 'downloads';
}

function metricsToRevert(tx: Tx, marketplace: string, day: string): SQL | undefined {
  const known = tx
    .select({ id: plugins.id })
    .from(plugins)
    .where(and(eq(plugins.marketplace, marketplace), lt(plugins.firstSeenOn, day)));
  return and(eq(pluginMetrics.day, day), isNull(pluginMetrics.source), inArray(pluginMetrics.pluginId, known));
}

async function deleteFalls(tx: Tx, reverted: SQL | undefined, kinds: ChangeKind[]): Promise<void> {
  const { pluginId, observedAt } = pluginMetrics;
  const itsNumbers = tx
    .select({ pluginId })
    .from(pluginMetrics)
    .where(and(reverted, eq(pluginId, marketChanges.pluginId), eq(observedAt, marketChanges.at)));
  await tx.delete(marketChanges).where(and(inArray(marketChanges.kind, kinds), exists(itsNumbers)));
}

/**
 * No plugin is missing since a day that shows nothing, and those that it showed are missing as
 * before.
 */
async function revertMissing(tx: Tx, marketplace: string, day: string): Promise<void> {
  const { kind, day: ofChange, marketplace: ofMarketplace } = marketChanges;
  const isOfDay = and(eq(ofMarketplace, marketplace), eq(ofChange, day), eq(kind, 'missing'));
  await tx.delete(marketChanges).where(isOfDay);
  await tx.execute(sql`
    with known as (
      select id, ${missingSince(marketplace, sql`last_seen_on`, day)} as since from plugins
      where marketplace = ${marketplace} and status <> 'delisted' and coalesce(missing_since >= ${day}, true)
    )
    update plugins set status = case when since is null then 'listed' else 'missing' end, missing_since = since,
      family_basis = case when since is null then ${FAMILY_BASIS_SEEN} else ${FAMILY_BASIS_MISSING} end
    from known where plugins.id = known.id and plugins.missing_since is distinct from since`);
}

/**
 * Gives the plugins that the day's run read the numbers of their last day before. Where that is
 * done for all numbers, they were not seen on the day either, and extras follow.
 */
async function restoreNumbers(tx: Tx, marketplace: string, day: string, fields: readonly NumberField[]): Promise<void> {
  const [users, downloads, rating, ratingCount] = (['users', 'downloads', 'rating', 'ratingCount'] as const).map(
    (field) => sql`${fields.includes(field)}::boolean`,
  );
  const all = sql`${NUMBER_FIELDS.every((field) => fields.includes(field))}::boolean`;
  const earlier = (extra: 'weekly_downloads' | 'github_stars') => sql`lateral (
    select earlier.${sql.identifier(extra)} from plugin_metrics earlier
    where reverted.${sql.identifier(extra)} is not null and earlier.plugin_id = reverted.plugin_id
      and earlier.day < ${day} and earlier.${sql.identifier(extra)} is not null
    order by earlier.day desc limit 1)`;
  await tx.execute(sql`
    with reverted as (
      select metric.plugin_id, plugins.users_on, plugins.downloads_on, plugins.last_seen_on,
        num_nonnulls(metric.rating_thousandths, metric.rating_count) > 0 as was_rated,
        metric.weekly_downloads, metric.github_stars
      from plugin_metrics metric join plugins on plugins.id = metric.plugin_id
      where metric.day = ${day} and metric.source is null
        and plugins.marketplace = ${marketplace} and plugins.first_seen_on < ${day}
    ), known as (
      select reverted.plugin_id, used.users, used.users_kind, used.day as users_on,
        loaded.downloads, loaded.downloads_kind, loaded.day as downloads_on,
        rated.rating, rated.rating_count, rated.rating_count_kind,
        newest.day as seen_on, newest.rank, weekly.weekly_downloads, starred.github_stars
      from reverted
      left join lateral (
        select day, rank from plugin_metrics earlier
        where reverted.last_seen_on = ${day} and earlier.plugin_id = reverted.plugin_id and earlier.day < ${day}
        order by earlier.day desc limit 1) newest on true
      left join lateral (
        select users, users_kind, day from plugin_metrics earlier
        where reverted.users_on = ${day} and earlier.plugin_id = reverted.plugin_id and earlier.day < ${day}
          and users is not null
        order by earlier.day desc limit 1) used on true
      left join lateral (
        select downloads, downloads_kind, day from plugin_metrics earlier
        where reverted.downloads_on = ${day} and earlier.plugin_id = reverted.plugin_id and earlier.day < ${day}
          and downloads is not null
        order by earlier.day desc limit 1) loaded on true
      left join lateral (
        select rating_thousandths / 1000::float8 as rating, rating_count, rating_count_kind from plugin_metrics earlier
        where was_rated and earlier.plugin_id = reverted.plugin_id and earlier.day < ${day}
          and num_nonnulls(rating_thousandths, rating_count) > 0
        order by earlier.day desc limit 1) rated on true
      left join ${earlier('weekly_downloads')} weekly on true
      left join ${earlier('github_stars')} starred on true
    )
    update plugins set
      users = case when ${users} and plugins.users_on = ${day} then known.users else plugins.users end,
      users_kind = case when ${users} and plugins.users_on = ${day} then known.users_kind else plugins.users_kind end,
      users_on = case when ${users} and plugins.users_on = ${day} then known.users_on else plugins.users_on end,
      downloads = case when ${downloads} and plugins.downloads_on = ${day} then known.downloads else plugins.downloads end,
      downloads_kind = case when ${downloads} and plugins.downloads_on = ${day} then known.downloads_kind else plugins.downloads_kind end,
      downloads_on = case when ${downloads} and plugins.downloads_on = ${day} then known.downloads_on else plugins.downloads_on end,
      rating = case when ${rating} then coalesce(known.rating, plugins.rating) else plugins.rating end,
      rating_count = case when ${ratingCount} then coalesce(known.rating_count, plugins.rating_count)
        else plugins.rating_count end,
      rating_count_kind = case when ${ratingCount} and known.rating_count is not null then known.rating_count_kind
        else plugins.rating_count_kind end,
      weekly_downloads = case when ${all} then coalesce(known.weekly_downloads, plugins.weekly_downloads)
        else plugins.weekly_downloads end,
      github_stars = case when ${all} then coalesce(known.github_stars, plugins.github_stars)
        else plugins.github_stars end,
      rank = case when ${all} and plugins.last_seen_on = ${day} then known.rank else plugins.rank end,
      last_seen_on = case when ${all} and plugins.last_seen_on = ${day} then coalesce(known.seen_on, plugins.first_seen_on)
        else plugins.last_seen_on end
    from known where plugins.id = known.plugin_id`);
}
