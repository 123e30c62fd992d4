import {
  BACKFILL_SOURCES,
  type BackfillSource,
  COUNT_KINDS,
  PLACEMENTS,
  RatingDistribution,
  READ_FROM,
  type ReadFrom,
  RevisionContent,
} from '@pi/domain';
import { and, asc, eq, exists, getTableColumns, ne, notExists, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../../client.ts';
import { companyMoves } from '../../schema/company-changes.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';
import { plugins } from '../../schema/plugins.ts';
import { selectRows } from '../../select-rows.ts';
import type { GoneRow } from '../listings/delist.ts';
import { insertRows, textList } from '../listings/records.ts';
import { insertMarketChanges } from '../listings/write-market-changes.ts';
import type { PluginNumbers } from '../listings/write-metrics.ts';
import type { LatestExtras } from '../listings/write-numbers.ts';
import { EXTRACTED, readUnits } from './extracted.ts';

/** What was known of a plugin on a day: its numbers and the content that was in effect. */
export interface OldObservation extends PluginNumbers, LatestExtras {
  externalId: string;
  day: string;
  observedAt: Date;
  source: BackfillSource | null;
  readFrom: ReadFrom;
  content: RevisionContent;
  /** Whether it was announced as new. */
  announced: boolean;
}

/**
 * Records units of a day as read from their kept responses: where the key is a plugin's, nothing
 * else is known of it. Units of history are recorded by their moment, in milliseconds.
 */
export async function recordRead(tx: Tx, day: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const rows = [...new Set(keys)].map((key) => ({ day, key }));
  await insertRows(tx, readUnits, rows).onConflictDoNothing();
}

const DayRow = z.object({ day: z.string(), wasDerived: z.boolean(), wasComplete: z.boolean() });

/** The UTC days of which anything was extracted, or that were derived, ascending. */
export function listOldDays(tx: Tx): Promise<z.infer<typeof DayRow>[]> {
  const statement = sql`
    select day, bool_or(was_derived) as "wasDerived", bool_or(was_complete) as "wasComplete" from (
      select day, true as was_derived, has_complete_list as was_complete from old_days
      union all select distinct day, false, false from old_metrics
      union all select distinct day, false, false from old_changes where kind = 'delisted'
    ) days group by day order by day`;
  return selectRows(tx, statement, DayRow);
}

const Kind = z.enum(COUNT_KINDS).nullable();
// bigint comes as text.
const Count = z.string().transform(Number).nullable();
const ObservationRow = z.object({
  externalId: z.string(),
  day: z.string(),
  observedAt: z.coerce.date(),
  source: z.enum(BACKFILL_SOURCES).nullable(),
  users: Count,
  usersKind: Kind,
  downloads: Count,
  downloadsKind: Kind,
  rating: z.number().nullable(),
  ratingCount: z.number().nullable(),
  ratingCountKind: Kind,
  weeklyDownloads: z.number().nullable(),
  githubStars: z.number().nullable(),
  rank: z.number().nullable(),
  ratingDistribution: RatingDistribution.nullable(),
  textReviewCount: z.number().nullable(),
  supportThreads: z.number().nullable(),
  supportThreadsResolved: z.number().nullable(),
  placement: z.enum(PLACEMENTS).nullable(),
  content: RevisionContent,
  readFrom: z.enum(READ_FROM),
  announced: z.boolean(),
});

/**
 * What was known of plugins on a day, and is not any more, though no kept response says so.
 * @param filledIn whether what was filled in is meant, or what we saw
 */
export function listLost(tx: Tx, marketplace: string, day: string, filledIn: boolean): Promise<OldObservation[]> {
  const statement = sql`
    with lost as (
      select of_plugin, plugin_id, day, observed_at, source, users, users_kind, downloads, downloads_kind,
        rating_thousandths / 1000::float8 as rating, rating_count, rating_count_kind, weekly_downloads, github_stars,
        rank
      from old_metrics old
      where day = ${day} and (source is not null) = ${filledIn}
        and (${filledIn} or not exists (select from read_units where read_units.day = old.day and key = of_plugin))
        and not exists (
          select from plugins join plugin_metrics known on known.plugin_id = plugins.id and known.day = ${day}
          where plugins.marketplace = ${marketplace} and plugins.external_id = old.of_plugin)
      union all
      -- A content that was filled in beside numbers of another moment.
      select of_plugin, plugin_id, ${day}::date, seen_at, source, null, null, null, null, null, null, null, null, null, null
      from old_revisions old
      where ${filledIn} and source is not null and (seen_at at time zone 'UTC')::date = ${day}
        and not exists (
          select from old_metrics metric where metric.plugin_id = old.plugin_id and metric.observed_at = seen_at)
        and not exists (
          select from read_units
          where read_units.day = ${day} and key = (extract(epoch from seen_at) * 1000)::bigint::text)
    )
    select old.of_plugin as "externalId", old.day, old.observed_at as "observedAt", old.source, old.users,
      old.users_kind as "usersKind", old.downloads, old.downloads_kind as "downloadsKind", old.rating,
      old.rating_count as "ratingCount", old.rating_count_kind as "ratingCountKind",
      old.weekly_downloads as "weeklyDownloads", old.github_stars as "githubStars", old.rank,
      latest.rating_distribution as "ratingDistribution", latest.text_review_count as "textReviewCount",
      latest.support_threads as "supportThreads", latest.support_threads_resolved as "supportThreadsResolved",
      latest.placement, in_effect.content, known.read_from as "readFrom",
      exists (select from old_changes where plugin_id = old.plugin_id and kind = 'listed') as announced
    from lost old
    left join old_plugins known on known.id = old.plugin_id
    -- What is kept of the last reading only.
    left join old_plugins latest on latest.id = old.plugin_id and latest.state_at = old.observed_at
    cross join lateral (
      select content from (
        select content, seen_at from old_revisions where plugin_id = old.plugin_id
        union all
        select content, seen_at from plugin_revisions where plugin_id = old.plugin_id
          and seen_at < coalesce((select min(seen_at) from old_revisions where plugin_id = old.plugin_id), 'infinity')
      ) known
      order by (seen_at <= old.observed_at) desc, case when seen_at <= old.observed_at then seen_at end desc, seen_at
      limit 1
    ) in_effect
    order by old.observed_at, old.plugin_id`;
  return selectRows(tx, statement, ObservationRow);
}

/** Delistings of a day that no kept response is about. */
export async function listLostDelistings(tx: Tx, marketplace: string, day: string): Promise<GoneRow[]> {
  const { from: old, ofPlugin } = EXTRACTED.changes;
  const wasRead = tx
    .select({ key: readUnits.key })
    .from(readUnits)
    .where(and(eq(readUnits.day, old.day), eq(readUnits.key, ofPlugin)));
  const isListed = tx
    .select({ id: plugins.id })
    .from(plugins)
    .where(and(isOldPlugin(marketplace, ofPlugin), ne(plugins.status, 'delisted')));
  const rows = await tx
    .select({ externalId: ofPlugin, observedAt: old.at, day: old.day, reason: old.after })
    .from(old)
    .where(and(eq(old.kind, 'delisted'), eq(old.day, day), notExists(wasRead), exists(isListed)))
    .orderBy(asc(old.at));
  return rows.map((row) => ({ ...row, reason: row.reason ?? '' }));
}

/** Gives plugins that were known before what an operator decided of their companies. */
export async function restoreMoves(tx: Tx, marketplace: string): Promise<void> {
  const { from: old, ofPlugin } = EXTRACTED.moves;
  const { changeId, companyId, matchReason } = old;
  const rows = tx
    .select({ changeId, companyId, pluginId: plugins.id, matchReason })
    .from(old)
    .innerJoin(plugins, isOldPlugin(marketplace, ofPlugin));
  await tx.insert(companyMoves).select(rows).onConflictDoNothing();
}

/**
 * Gives plugins that were stored again the numbers that were filled in for days before the reparse,
 * and the changes these showed.
 */
export async function restoreEarlier(tx: Tx, marketplace: string): Promise<void> {
  const { from: metrics, ofPlugin } = EXTRACTED.earlierMetrics;
  const numbers = tx
    .select({ ...getTableColumns(metrics), pluginId: plugins.id })
    .from(metrics)
    .innerJoin(plugins, isOldPlugin(marketplace, ofPlugin));
  await tx.insert(pluginMetrics).select(numbers).onConflictDoNothing();
  const { from: old, ofPlugin: ofChange } = EXTRACTED.earlierChanges;
  const changes = await tx
    .select({
      ...{ pluginId: plugins.id, day: old.day, at: old.at, kind: old.kind },
      ...{ before: old.before, after: old.after, details: old.details },
    })
    .from(old)
    .innerJoin(plugins, isOldPlugin(marketplace, ofChange));
  await insertMarketChanges(tx, marketplace, changes);
}

/** Gives these plugins the reviews back that they had. */
export async function restoreReviews(tx: Tx, marketplace: string, externalIds: readonly string[]): Promise<void> {
  const { from: old, ofPlugin } = EXTRACTED.reviews;
  const rows = tx
    .select({ ...getTableColumns(old), pluginId: plugins.id })
    .from(old)
    .innerJoin(plugins, isOldPlugin(marketplace, ofPlugin))
    .where(sql`${ofPlugin} = any(${textList(externalIds)})`);
  await tx.insert(pluginReviews).select(rows).onConflictDoNothing();
}

function isOldPlugin(marketplace: string, externalId: SQL<string>) {
  return and(eq(plugins.marketplace, marketplace), eq(plugins.externalId, externalId));
}

/**
 * The ids of plugins of a marketplace, by external id; of those that are not known there is none.
 */
export async function getPluginIds(
  tx: Tx,
  marketplace: string,
  externalIds: readonly string[],
): Promise<Map<string, number>> {
  const { id, externalId } = plugins;
  const rows = await tx
    .select({ id, externalId })
    .from(plugins)
    .where(and(eq(plugins.marketplace, marketplace), sql`${externalId} = any(${textList(externalIds)})`));
  return new Map(rows.map((row) => [row.externalId, row.id]));
}
