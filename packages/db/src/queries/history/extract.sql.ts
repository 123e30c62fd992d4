import { addDays, LATEST_EXTRAS, RevisionContent } from '@pi/domain';
import { and, eq, getTableColumns, gte, inArray, notExists, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Tx } from '../../client.ts';
import { companyMoves } from '../../schema/company-changes.ts';
import { developers } from '../../schema/developers.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { plugins } from '../../schema/plugins.ts';
import { runFieldStats } from '../../schema/run-field-stats.ts';
import { selectRows } from '../../select-rows.ts';
import { lockCompanies } from '../companies/derive-companies.ts';
import { type MissingFrom, missingSince } from '../listings/missing-since.sql.ts';
import { EXTRACTED } from './extracted.ts';

/** A plugin's content before a day, and whether its developer was another then. */
export interface ContentBefore {
  pluginId: number;
  content: RevisionContent;
  developerChanged: boolean;
}

/**
 * Extracts from a marketplace what lies on or after a UTC day, and rewinds its plugins to the day
 * before; those that nothing is known of by then go. What was extracted lies in the temporary
 * tables of `EXTRACTED` until the transaction ends. Nobody else writes to the marketplace until
 * then.
 * @returns contents of the day before that the columns of their plugins do not show yet
 */
export async function extract(tx: Tx, info: MissingFrom, since: string): Promise<ContentBefore[]> {
  const { name: marketplace } = info;
  const mine = eq(plugins.marketplace, marketplace);
  const ofMine = (
    table: typeof pluginMetrics | typeof pluginRevisions | typeof marketChanges,
    where: SQL | undefined,
  ) =>
    tx
      .select({ ofPlugin: sql`${plugins.externalId}`.as('of_plugin'), ...getTableColumns(table as PgTable) })
      .from(table as PgTable)
      .innerJoin(plugins, eq(plugins.id, table.pluginId))
      .where(and(mine, where));
  const { metrics, revisions, changes, days, runs, stats } = EXTRACTED;
  // Before anything that deriving another marketplace may wait for.
  await lockCompanies(tx);
  await keep(tx, EXTRACTED.plugins.name, tx.select().from(plugins).where(mine));
  await keep(tx, metrics.name, ofMine(pluginMetrics, gte(pluginMetrics.day, since)));
  await keep(tx, revisions.name, ofMine(pluginRevisions, isSince(tx, pluginRevisions, pluginRevisions.seenAt, since)));
  await keep(tx, changes.name, ofMine(marketChanges, isSince(tx, marketChanges, marketChanges.at, since)));
  const isDaySince = and(eq(marketplaceDays.marketplace, marketplace), gte(marketplaceDays.day, since));
  await keep(tx, days.name, tx.select().from(marketplaceDays).where(isDaySince));
  const ofRuns = eq(ingestionRuns.marketplace, marketplace);
  await keep(tx, runs.name, tx.select().from(ingestionRuns).where(ofRuns));
  const runIds = tx.select({ id: ingestionRuns.id }).from(ingestionRuns).where(ofRuns);
  await keep(tx, stats.name, tx.select().from(runFieldStats).where(inArray(runFieldStats.runId, runIds)));
  await tx.execute(sql`create index on old_metrics (day)`);
  await tx.execute(sql`create index on old_revisions (plugin_id, seen_at)`);
  await tx.execute(sql`create temp table read_units (day date, key text, primary key (day, key)) on commit drop`);

  const pluginIds = tx.select({ id: plugins.id }).from(plugins).where(mine);
  await tx.delete(pluginMetrics).where(and(gte(pluginMetrics.day, since), inArray(pluginMetrics.pluginId, pluginIds)));
  const { pluginId, seenAt } = revisions.from;
  const moments = tx.select({ pluginId, seenAt }).from(revisions.from);
  await tx.delete(pluginRevisions).where(sql`(${pluginRevisions.pluginId}, ${pluginRevisions.seenAt}) in ${moments}`);
  const changeIds = tx.select({ id: changes.from.id }).from(changes.from);
  await tx.delete(marketChanges).where(inArray(marketChanges.id, changeIds));
  await tx.delete(marketplaceDays).where(isDaySince);
  await deleteUnknown(tx, marketplace);
  await rewind(tx, info, since);
  return listContentsBefore(tx);
}

/** Copies rows to a temporary table, which goes when the transaction ends. */
async function keep(tx: Tx, name: string, rows: SQLWrapper): Promise<void> {
  await tx.execute(sql`create temp table ${sql.identifier(name)} on commit drop as ${rows}`);
}

/**
 * Of a moment on or after a day. The last responses of the day before may have come after midnight:
 * they are not.
 */
function isSince(tx: Tx, { pluginId }: { pluginId: PgColumn }, at: PgColumn, since: string): SQL | undefined {
  const ofEve = tx
    .select({ day: pluginMetrics.day })
    .from(pluginMetrics)
    .where(
      and(
        eq(pluginMetrics.day, addDays(since, -1)),
        eq(pluginMetrics.pluginId, pluginId),
        gte(pluginMetrics.observedAt, at),
      ),
    );
  return and(gte(at, new Date(`${since}T00:00:00Z`)), notExists(ofEve));
}

/**
 * Deletes plugins that nothing was read of by then. An operator's decisions on their companies,
 * reviews, and numbers of earlier days that were filled in are extracted, with their changes.
 */
async function deleteUnknown(tx: Tx, marketplace: string): Promise<void> {
  const known = tx
    .select({ pluginId: pluginRevisions.pluginId })
    .from(pluginRevisions)
    .where(eq(pluginRevisions.pluginId, plugins.id));
  const isUnknown = and(eq(plugins.marketplace, marketplace), notExists(known));
  for (const [table, { name }] of [
    [companyMoves, EXTRACTED.moves],
    [pluginReviews, EXTRACTED.reviews],
    [pluginMetrics, EXTRACTED.earlierMetrics],
    [marketChanges, EXTRACTED.earlierChanges],
  ] as const) {
    const rows = tx
      .select({ ofPlugin: sql`${plugins.externalId}`.as('of_plugin'), ...getTableColumns(table as PgTable) })
      .from(table as PgTable)
      .innerJoin(plugins, eq(plugins.id, table.pluginId))
      .where(isUnknown);
    await keep(tx, name, rows);
  }
  // No foreign key deletes them with their plugin.
  const unknownIds = tx.select({ id: plugins.id }).from(plugins).where(isUnknown);
  const ofUnknown = tx.select({ id: plugins.developerId }).from(plugins).where(isUnknown);
  await tx.update(developers).set({ isDue: true }).where(inArray(developers.id, ofUnknown));
  await tx.delete(pluginMetrics).where(inArray(pluginMetrics.pluginId, unknownIds));
  await tx.delete(plugins).where(isUnknown);
}

/** Gives the plugins that something was extracted of the state that what is left of them says. */
async function rewind(tx: Tx, info: MissingFrom, since: string): Promise<void> {
  const last = (columns: SQL, known: string) => sql`lateral (
    select ${columns} from plugin_metrics metric
    where metric.plugin_id = plugins.id and (metric.source is null) = eve.is_seen and ${sql.raw(known)} is not null
    order by metric.day desc limit 1)`;
  // Nobody knows what the reading before said of what is kept of the last one only.
  const latest = sql.join(
    LATEST_EXTRAS.map((field) => plugins[field].name).map(
      (name) => sql`${sql.identifier(name)} = case when not was_read then plugins.${sql.identifier(name)} end`,
    ),
    sql`, `,
  );
  await tx.execute(sql`
    with touched as (
      select plugin_id from old_metrics union select plugin_id from old_revisions union select plugin_id from old_changes
      -- A suspect day whose numbers were reverted left nothing but this.
      union select id from old_plugins where state_at >= ${since}::date::timestamp at time zone 'UTC'
      union select id from old_plugins where missing_since >= ${since}
    ), eve as (
      select plugins.id, exists (
        select from plugin_metrics metric where metric.plugin_id = plugins.id and metric.source is null) as is_seen
      from touched join plugins on plugins.id = touched.plugin_id
    ), numbers as (
      select eve.id, used.users, used.users_kind, used.day as users_on,
        loaded.downloads, loaded.downloads_kind, loaded.day as downloads_on, rated.rating, counted.rating_count,
        counted.rating_count_kind,
        weekly.weekly_downloads, starred.github_stars, newest.rank,
        exists (select from old_metrics where plugin_id = plugins.id) as was_read,
        newest.day as last_seen_on, newest.observed_at, newest.source,
        coalesce(status.kind = 'delisted', false) as is_delisted, status.day as status_on, status.at as status_at
      from eve join plugins on plugins.id = eve.id
      left join ${last(sql`day, users, users_kind`, 'users')} used on true
      left join ${last(sql`day, downloads, downloads_kind`, 'downloads')} loaded on true
      left join ${last(sql`rating_thousandths / 1000::float8 as rating`, 'rating_thousandths')} rated on true
      left join ${last(sql`rating_count, rating_count_kind`, 'rating_count')} counted on true
      left join ${last(sql`weekly_downloads`, 'weekly_downloads')} weekly on true
      left join ${last(sql`github_stars`, 'github_stars')} starred on true
      left join ${last(sql`day, observed_at, source, rank`, 'observed_at')} newest on true
      left join lateral (
        select kind, day, at from market_changes
        where plugin_id = plugins.id and kind in ('delisted', 'relisted') order by at desc limit 1) status on true
    ), known as (
      select numbers.*, case when plugins.missing_since < ${since} then plugins.missing_since
        else ${missingSince(info, sql`coalesce(numbers.last_seen_on, plugins.first_seen_on)`, since)} end as missing_since
      from numbers join plugins using (id)
    )
    update plugins set users = known.users, users_kind = known.users_kind, users_on = known.users_on,
      downloads = known.downloads, downloads_kind = known.downloads_kind, downloads_on = known.downloads_on,
      rating = known.rating, rating_count = known.rating_count,
      rating_count_kind = known.rating_count_kind, weekly_downloads = known.weekly_downloads,
      github_stars = known.github_stars, rank = known.rank, ${latest},
      last_seen_on = coalesce(known.last_seen_on, first_seen_on), source = known.source,
      state_at = coalesce(greatest(known.observed_at, case when is_delisted then status_at end), 'epoch'),
      status = case when is_delisted then 'delisted' when known.missing_since is not null then 'missing' else 'listed' end,
      delisted_on = case when is_delisted then status_on end,
      missing_since = case when not is_delisted then known.missing_since end
    from known where plugins.id = known.id`);
}

const ContentRow = z.object({
  pluginId: z.number(),
  content: RevisionContent,
  developerChanged: z.boolean(),
});

function listContentsBefore(tx: Tx): Promise<ContentBefore[]> {
  const statement = sql`
    select eve.plugin_id as "pluginId", eve.content,
      eve.content -> 'developer' is distinct from latest.content -> 'developer' as "developerChanged"
    from (select distinct on (plugin_id) plugin_id, content from old_revisions order by plugin_id, seen_at desc) latest
    cross join lateral (
      select plugin_id, content from plugin_revisions where plugin_id = latest.plugin_id order by seen_at desc limit 1
    ) eve`;
  return selectRows(tx, statement, ContentRow);
}
