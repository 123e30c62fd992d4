import { addDays, type ChangeKind, type RevisionContent } from '@pi/domain';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { metricsOn } from './metric-months.ts';
import { records, textList } from './records.ts';
import { deleteRevisions } from './revision-bases.ts';

/** What was noted of a plugin's content on a day. */
export interface DayRevisions {
  pluginId: number;
  /** The content that was in effect before. */
  before: RevisionContent;
  /** Oldest first. */
  revisions: { seenAt: Date; content: RevisionContent }[];
}

/**
 * The revisions that a marketplace's run of a day made of plugins that were known before, a page of plugins at a time by id.
 * @param afterId the last plugin of the page before, or 0
 */
export async function listDayRevisions(
  tx: Tx,
  { marketplace, day }: { marketplace: string; day: string },
  afterId: number,
  plugins: number,
): Promise<DayRevisions[]> {
  // The last pages of the run of the day before may have come after midnight, as may those of this one.
  const { rows } = await tx.execute<{
    plugin_id: number;
    before: RevisionContent;
    revisions: [string, RevisionContent][];
  }>(
    sql`
    select noted.plugin_id, previous.content as before, noted.revisions
    from (
      select plugins.id as plugin_id, min(seen_at) as first_at, json_agg(json_build_array(seen_at, content) order by seen_at) as revisions
      from plugins
      join ${metricsOn([day])} metric on metric.plugin_id = plugins.id
      left join ${metricsOn([addDays(day, -1)])} eve on eve.plugin_id = plugins.id
      join plugin_revisions revision on revision.plugin_id = plugins.id and revision.source is null
        and seen_at >= ${day}::date::timestamp at time zone 'UTC' and seen_at <= metric.observed_at
        and seen_at > coalesce(eve.observed_at, '-infinity')
      where marketplace = ${marketplace} and first_seen_on < ${day} and plugins.id > ${afterId}
      group by plugins.id order by plugins.id limit ${plugins}
    ) noted
    cross join lateral (
      select content from plugin_revisions where plugin_id = noted.plugin_id and seen_at < first_at
      order by seen_at desc limit 1
    ) previous
    order by noted.plugin_id`,
  );
  return rows.map(({ plugin_id, before, revisions }) => ({
    pluginId: plugin_id,
    before,
    revisions: revisions.map(([seenAt, content]) => ({ seenAt: new Date(seenAt), content })),
  }));
}

/** Removes the revisions of plugins at these moments, and their events of these kinds. @returns how many there were */
export async function deleteRevisionsAt(
  tx: Tx,
  moments: readonly { pluginId: number; seenAt: Date }[],
  kinds: readonly ChangeKind[],
): Promise<{ revisions: number; changes: number }> {
  const wanted = records(moments, { pluginId: 'integer', seenAt: 'timestamptz' });
  const { rowCount: changes } = await tx.execute(sql`
    delete from market_changes using ${wanted}
    where plugin_id = "pluginId" and at = "seenAt" and kind = any(${textList(kinds)})`);
  const revisions = await deleteRevisions(tx, sql`select "pluginId" as plugin_id, "seenAt" as seen_at from ${wanted}`);
  return { revisions, changes: changes ?? 0 };
}
