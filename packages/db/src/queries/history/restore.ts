import type { BackfillSource, RevisionContent } from '@pi/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { downloadsKindOf, isSeen, sourceOf, usersKindOf } from '../../schema/metric-flags.ts';
import { plugins } from '../../schema/plugins.ts';
import { starsOf } from '../../schema/thousandths.ts';
import type { GoneRow } from '../listings/delist.ts';
import { metricsOn } from '../listings/metric-months.ts';
import { textList } from '../listings/records.ts';
import type { PluginNumbers } from '../listings/write-plugins.ts';

/** What was known of a plugin on a day: its numbers and the content that was in effect. */
export interface OldObservation extends PluginNumbers {
  externalId: string;
  day: string;
  observedAt: Date;
  source: BackfillSource | null;
  readFrom: string;
  content: RevisionContent;
  /** Whether it was announced as new. */
  announced: boolean;
}

/**
 * Notes units of a day as read from their kept responses: where the key is a plugin's, they are the last word on it. Units of
 * history are noted by their moment, in milliseconds.
 */
export async function recordRead(tx: Tx, day: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.execute(sql`
    insert into read_units (day, key) select ${day}::date, unnest(${textList(keys)}) on conflict do nothing`);
}

/** The UTC days of which anything was taken out, or that were derived, ascending. */
export async function listOldDays(tx: Tx): Promise<{ day: string; wasDerived: boolean; wasComplete: boolean }[]> {
  const { rows } = await tx.execute<{ day: string; was_derived: boolean; was_whole: boolean }>(sql`
    select day, bool_or(was_derived) as was_derived, bool_or(was_whole) as was_whole from (
      select day, true as was_derived, has_complete_list as was_whole from old_days
      union all select distinct day, false, false from old_metrics
      union all select distinct day, false, false from old_events where kind = 'delisted'
    ) days group by day order by day`);
  return rows.map((row) => ({ day: row.day, wasDerived: row.was_derived, wasComplete: row.was_whole }));
}

/**
 * What was known of plugins on a day, and is not any more, though no kept response speaks of it.
 * @param filledIn whether what was filled in is meant, or what we saw
 */
export async function listLost(tx: Tx, marketplace: string, day: string, filledIn: boolean): Promise<OldObservation[]> {
  const marks = sql`marks`;
  const { rows } = await tx.execute<Record<string, unknown> & { observed_at: string | Date; day: string }>(sql`
    with lost as (
      select external_id, plugin_id, day, observed_at, ${sourceOf(marks)} as source, users, ${usersKindOf(marks)} as users_kind,
        downloads, ${downloadsKindOf(marks)} as downloads_kind, ${starsOf(sql`rating_thousandths`)} as rating, rating_count
      from old_metrics old
      where day = ${day} and ${isSeen(marks)} <> ${filledIn}
        and (${filledIn} or not exists (select from read_units where read_units.day = old.day and key = external_id))
        and not exists (
          select from plugins join ${metricsOn([day])} known on known.plugin_id = plugins.id
          where plugins.marketplace = ${marketplace} and plugins.external_id = old.external_id)
      union all
      -- A content that was filled in beside numbers of another moment.
      select external_id, plugin_id, ${day}::date, seen_at, source, null, null, null, null, null, null
      from old_revisions old
      where ${filledIn} and source is not null and (seen_at at time zone 'UTC')::date = ${day}
        and not exists (select from old_metrics metric where metric.plugin_id = old.plugin_id and metric.observed_at = seen_at)
        and not exists (select from read_units where read_units.day = ${day} and key = (extract(epoch from seen_at) * 1000)::bigint::text)
    )
    select old.external_id as "externalId", old.day, old.observed_at, old.source, users, users_kind as "usersKind",
      downloads, downloads_kind as "downloadsKind", rating, rating_count as "ratingCount", told.content,
      (select read_from from old_plugins where id = old.plugin_id) as "readFrom",
      exists (select from old_events where plugin_id = old.plugin_id and kind = 'listed') as announced
    from lost old
    cross join lateral (
      select content from (
        select content, seen_at from old_revisions where plugin_id = old.plugin_id
        union all
        select content, seen_at from plugin_revisions where plugin_id = old.plugin_id
          and seen_at < coalesce((select min(seen_at) from old_revisions where plugin_id = old.plugin_id), 'infinity')
      ) known
      order by (seen_at <= old.observed_at) desc, case when seen_at <= old.observed_at then seen_at end desc, seen_at
      limit 1
    ) told
    order by old.observed_at, old.plugin_id`);
  return rows.map(({ observed_at, ...row }) => ({
    ...(row as unknown as Omit<OldObservation, 'observedAt'>),
    ...numbers(row),
    observedAt: new Date(observed_at),
  }));
}

// bigint comes as text.
function numbers(row: Record<string, unknown>): Pick<PluginNumbers, 'users' | 'downloads'> {
  const { users, downloads } = row;
  return {
    users: users === null ? null : Number(users),
    downloads: downloads === null ? null : Number(downloads),
  };
}

/** Delistings of a day that no kept response speaks of. */
export async function listLostDelistings(tx: Tx, marketplace: string, day: string): Promise<GoneRow[]> {
  const { rows } = await tx.execute<{ external_id: string; at: string; day: string; after: string | null }>(sql`
    select external_id, at, day, after from old_events old
    where kind = 'delisted' and day = ${day}
      and not exists (select from read_units where read_units.day = old.day and key = external_id)
      and exists (select from plugins where marketplace = ${marketplace} and external_id = old.external_id and status = 'listed')
    order by at`);
  return rows.map((row) => ({
    externalId: row.external_id,
    observedAt: new Date(row.at),
    day: row.day,
    reason: row.after ?? '',
  }));
}

/** Gives plugins that were known before what an operator decided of their companies. */
export async function restoreMoves(tx: Tx, marketplace: string): Promise<void> {
  await tx.execute(sql`
    insert into company_moves (change_id, company_id, plugin_id, match_reason)
    select old.change_id, old.company_id, plugins.id, old.match_reason
    from old_moves old join plugins on plugins.marketplace = ${marketplace} and plugins.external_id = old.external_id
    on conflict do nothing`);
}

/** Gives these plugins the reviews back that they had. */
export async function restoreReviews(tx: Tx, marketplace: string, externalIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    insert into plugin_reviews (plugin_id, external_id, day, stars, text)
    select plugins.id, old.external_id, old.day, old.stars, old.text
    from old_reviews old join plugins on plugins.marketplace = ${marketplace} and plugins.external_id = of_plugin
    where of_plugin = any(${textList(externalIds)})
    on conflict do nothing`);
}

/** Gives plugins that belong to the company they belonged to before the reason they were first given to it for. */
export async function restoreReasons(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update plugins set company_match_reason = old.company_match_reason
    from old_plugins old
    where plugins.marketplace = old.marketplace and plugins.external_id = old.external_id
      and plugins.company_id = old.company_id and plugins.matched_company_id is not distinct from old.matched_company_id
      and plugins.company_match_reason <> old.company_match_reason`);
}

/** The ids of plugins of a marketplace, by external id; of those that are not known there is none. */
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
