import type { BackfillSource, PluginStatus, ReadFrom, RevisionContent } from '@pi/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { plugins } from '../../schema/plugins.ts';
import { records, textList } from './records.ts';

const columns = {
  id: plugins.id,
  externalId: plugins.externalId,
  status: plugins.status,
  contentHash: plugins.contentHash,
  stateAt: plugins.stateAt,
  source: plugins.source,
  readFrom: plugins.readFrom,
  lastSeenOn: plugins.lastSeenOn,
  users: plugins.users,
  downloads: plugins.downloads,
  rating: plugins.rating,
  ratingCount: plugins.ratingCount,
};

/** What the store step must know of a plugin before it decides what a new observation changes. */
export interface StoredPlugin {
  id: number;
  externalId: string;
  status: PluginStatus;
  contentHash: string;
  stateAt: Date;
  /** Null where we saw the plugin ourselves. */
  source: BackfillSource | null;
  /** Where its state was found. */
  readFrom: ReadFrom;
  lastSeenOn: string;
  users: number | null;
  downloads: number | null;
  rating: number | null;
  ratingCount: number | null;
}

/** The plugins of a marketplace that are known under these external ids, locked until the transaction ends. */
export function lockStoredPlugins(
  tx: Tx,
  marketplace: string,
  externalIds: readonly string[],
): Promise<StoredPlugin[]> {
  return tx
    .select(columns)
    .from(plugins)
    .where(and(eq(plugins.marketplace, marketplace), sql`${plugins.externalId} = any(${textList(externalIds)})`))
    .orderBy(plugins.id)
    .for('update');
}

/** The newest content of each plugin, by plugin id. */
export async function getLatestContents(
  db: Queryable,
  pluginIds: readonly number[],
): Promise<Map<number, RevisionContent>> {
  if (pluginIds.length === 0) return new Map();
  const wanted = records(
    pluginIds.map((id) => ({ id })),
    { id: 'integer' },
  );
  const { rows } = await db.execute<{ plugin_id: number; content: RevisionContent }>(sql`
    select latest.plugin_id, latest.content
    from ${wanted}
    cross join lateral (
      select ${pluginRevisions.pluginId}, ${pluginRevisions.content}
      from ${pluginRevisions}
      where ${pluginRevisions.pluginId} = row.id
      order by ${pluginRevisions.seenAt} desc
      limit 1
    ) latest`);
  return new Map(rows.map((row) => [row.plugin_id, row.content]));
}

/**
 * External ids of the plugins to look at: listed, or delisted in the last 30 days (they may come back). Those not seen
 * for longest first, so that a run that never gets through reaches all of them in turn; then the biggest.
 */
export async function listKnownIds(db: Queryable, marketplace: string, day: string): Promise<string[]> {
  const rows = await db
    .select({ externalId: plugins.externalId })
    .from(plugins)
    .where(and(eq(plugins.marketplace, marketplace), sql`(status = 'listed' or delisted_on > ${day}::date - 30)`))
    .orderBy(plugins.lastSeenOn, sql`coalesce(${plugins.users}, ${plugins.downloads}) desc nulls last`, plugins.id);
  return rows.map((row) => row.externalId);
}
