import { type ChangeKind, RevisionContent } from '@pi/domain';
import { inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { selectRows } from '../../select-rows.ts';
import { incomingRows } from './records.ts';
import { deleteRevisions } from './revisions.ts';

/** How a plugin's content changed on a day. */
export interface DayRevisions {
  pluginId: number;
  /** The content that was in effect before. */
  before: RevisionContent;
  /** Oldest first. */
  revisions: { seenAt: Date; content: RevisionContent }[];
}

const Row = z.object({
  pluginId: z.number(),
  before: RevisionContent,
  revisions: z.array(z.object({ seenAt: z.coerce.date(), content: RevisionContent })),
});

/**
 * The revisions that a marketplace's run of a day made of plugins that were known before, a page of
 * plugins at a time by id.
 * @param afterId the last plugin of the page before, or 0
 */
export function listDayRevisions(
  tx: Tx,
  { marketplace, day }: { marketplace: string; day: string },
  afterId: number,
  plugins: number,
): Promise<DayRevisions[]> {
  // The last pages of the run of the day before may have come after midnight, as may those of this
  // one.
  const statement = sql`
    select changed.plugin_id as "pluginId", previous.content as before, changed.revisions
    from (
      select plugins.id as plugin_id, min(seen_at) as first_at,
        json_agg(json_build_object('seenAt', seen_at, 'content', content) order by seen_at) as revisions
      from plugins
      join plugin_metrics metric on metric.plugin_id = plugins.id and metric.day = ${day}::date
      left join plugin_metrics eve on eve.plugin_id = plugins.id and eve.day = ${day}::date - 1
      join plugin_revisions revision on revision.plugin_id = plugins.id and revision.source is null
        and seen_at >= ${day}::date::timestamp at time zone 'UTC' and seen_at <= metric.observed_at
        and seen_at > coalesce(eve.observed_at, '-infinity')
      where marketplace = ${marketplace} and first_seen_on < ${day} and plugins.id > ${afterId}
      group by plugins.id order by plugins.id limit ${plugins}
    ) changed
    cross join lateral (
      select content from plugin_revisions where plugin_id = changed.plugin_id and seen_at < first_at
      order by seen_at desc limit 1
    ) previous
    order by changed.plugin_id`;
  return selectRows(tx, statement, Row);
}

/**
 * Deletes the revisions of plugins at these moments, and their changes of these kinds.
 * @returns how many there were
 */
export async function deleteRevisionsAt(
  tx: Tx,
  moments: readonly { pluginId: number; seenAt: Date }[],
  kinds: readonly ChangeKind[],
): Promise<{ revisions: number; changes: number }> {
  const { pluginId, at, kind } = marketChanges;
  const { from, incoming } = incomingRows(
    moments.map((moment) => ({ pluginId: moment.pluginId, at: moment.seenAt })),
    { pluginId, at },
  );
  const wanted = tx.select({ pluginId: incoming.pluginId, at: incoming.at }).from(from);
  const { rowCount } = await tx
    .delete(marketChanges)
    .where(sql`(${pluginId}, ${at}) in ${wanted} and ${inArray(kind, [...kinds])}`);
  return { revisions: await deleteRevisions(tx, moments), changes: rowCount ?? 0 };
}
