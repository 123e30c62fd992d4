import {
  addDays,
  type ChangeDescription,
  type ChangeKind,
  dayOf,
  monthOf,
  NUMBERS_ALONE,
  type Review,
  type RevisionContent,
} from '@pi/domain';
import { and, asc, eq, gt, gte, inArray, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { isSeen, sourceOf } from '../../schema/metric-flags.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { records } from './records.ts';
import { deleteAllRevisions, insertRevisions, type RevisionRow } from './revision-bases.ts';

/** All revisions of a plugin, oldest first, to be rewritten. */
export function listTimeline(tx: Tx, pluginId: number): Promise<RevisionRow[]> {
  return tx
    .select()
    .from(pluginRevisions)
    .where(eq(pluginRevisions.pluginId, pluginId))
    .orderBy(asc(pluginRevisions.seenAt));
}

/** The content each plugin had at a moment, by plugin id; plugins that had none yet are missing. */
export async function getContentsAt(
  tx: Tx,
  moments: readonly { pluginId: number; at: Date }[],
): Promise<Map<number, RevisionContent>> {
  if (moments.length === 0) return new Map();
  const { rows } = await tx.execute<{ plugin_id: number; content: RevisionContent }>(sql`
    select in_effect.plugin_id, in_effect.content
    from ${records(moments, { pluginId: 'integer', at: 'timestamptz' })}
    cross join lateral (
      select plugin_id, content from plugin_revisions
      where plugin_id = "pluginId" and seen_at <= row.at
      order by seen_at desc limit 1
    ) in_effect`);
  return new Map(rows.map((row) => [row.plugin_id, row.content]));
}

/** Makes the given revisions, oldest first, the only ones of a plugin. */
export async function replaceRevisions(tx: Tx, pluginId: number, rows: readonly RevisionRow[]): Promise<void> {
  await deleteAllRevisions(tx, [pluginId]);
  await insertRevisions(tx, rows);
}

/** The first moment after `at` when the plugin's texts were read and for which source, or null. */
export async function nextObservation(
  tx: Tx,
  pluginId: number,
  at: Date,
): Promise<Pick<RevisionRow, 'seenAt' | 'source'> | null> {
  const marks = sql`${pluginMetrics.marks}`;
  const [row] = await tx
    .select({ seenAt: pluginMetrics.observedAt, marks: pluginMetrics.marks })
    .from(pluginMetrics)
    .where(
      and(
        eq(pluginMetrics.pluginId, pluginId),
        gte(pluginMetrics.month, monthOf(dayBefore(at))),
        gte(pluginMetrics.day, dayBefore(at)),
        gt(pluginMetrics.observedAt, at),
        or(isSeen(marks), notInArray(sourceOf(marks), [...NUMBERS_ALONE])),
      ),
    )
    .orderBy(asc(pluginMetrics.day))
    .limit(1);
  return row ? { seenAt: row.seenAt, source: row.marks.source } : null;
}

// A run's day may be the one before its last pages were fetched: so the day before is looked at too.
function dayBefore(moment: Date): string {
  return addDays(dayOf(moment), -1);
}

export interface MarketChangeRow extends ChangeDescription {
  pluginId: number;
  at: Date;
}

/**
 * Adds events of one marketplace; one that is known already is not added again.
 * @returns how many were new
 */
export async function insertMarketChanges(
  tx: Tx,
  marketplace: string,
  rows: readonly MarketChangeRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const { rows: added } = await tx.execute(sql`
    insert into market_changes (marketplace, plugin_id, day, at, kind, before, after)
    select ${marketplace}, "pluginId", (at at time zone 'UTC')::date, at, kind, before, after
    from ${records(rows, { pluginId: 'integer', at: 'timestamptz', kind: 'text', before: 'text', after: 'text' })}
    on conflict on constraint market_changes_once_key do nothing
    returning 1`);
  return added.length;
}

/** Removes a plugin's events of these kinds, before they are told anew from its revisions. */
export async function deleteMarketChanges(tx: Tx, pluginId: number, kinds: readonly ChangeKind[]): Promise<void> {
  await tx
    .delete(marketChanges)
    .where(and(eq(marketChanges.pluginId, pluginId), inArray(marketChanges.kind, [...kinds])));
}

/** Removes the news that a plugin was listed where an older page shows it was there before. */
export async function dropUntrueListed(tx: Tx, pluginIds: readonly number[]): Promise<void> {
  if (pluginIds.length === 0) return;
  const wanted = records(
    pluginIds.map((id) => ({ id })),
    { id: 'integer' },
  );
  await tx.execute(sql`
    delete from market_changes event using plugins
    where event.kind = 'listed' and plugins.id = event.plugin_id and event.day > plugins.first_seen_on
      and plugins.id in (select row.id from ${wanted})`);
}

export interface ReviewRow extends Review {
  pluginId: number;
}

/** Adds reviews, or brings them up to date, and keeps the newest 20 of each plugin. */
export function upsertReviews(tx: Tx, rows: readonly ReviewRow[]): Promise<void> {
  return writeReviews(
    tx,
    rows,
    sql`do update set day = excluded.day, stars = excluded.stars, text = excluded.text
      where (plugin_reviews.day, plugin_reviews.stars, plugin_reviews.text) is distinct from (excluded.day, excluded.stars, excluded.text)`,
  );
}

/** Adds the reviews that are not known yet, and keeps the newest 20 of each plugin. */
export function addMissingReviews(tx: Tx, rows: readonly ReviewRow[]): Promise<void> {
  return writeReviews(tx, rows, sql`do nothing`);
}

async function writeReviews(tx: Tx, rows: readonly ReviewRow[], onConflict: SQL): Promise<void> {
  if (rows.length === 0) return;
  const columns = { pluginId: 'integer', externalId: 'text', day: 'date', stars: 'smallint', text: 'text' };
  const incoming = records(rows, columns);
  await tx.execute(sql`
    insert into plugin_reviews (plugin_id, external_id, day, stars, text)
    select distinct on ("pluginId", "externalId") "pluginId", "externalId", day, stars, text from ${incoming}
    on conflict (plugin_id, external_id) ${onConflict}`);
  await tx.execute(sql`
    delete from plugin_reviews review using (
      select plugin_id, external_id,
        row_number() over (partition by plugin_id order by day desc, external_id) as place
      from plugin_reviews
      where plugin_id in (select "pluginId" from ${incoming})
    ) ranked
    where ranked.place > 20 and review.plugin_id = ranked.plugin_id and review.external_id = ranked.external_id`);
}
