import type { BackfillSource, RevisionContent } from '@pi/domain';
import { and, asc, desc, eq, gt, or, type SQL, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { plugins } from '../../schema/plugins.ts';
import { idList, incomingRows, insertRows } from './records.ts';

export interface RevisionRow {
  pluginId: number;
  seenAt: Date;
  content: RevisionContent;
  /** Null: we saw it. */
  source: BackfillSource | null;
}

const { pluginId, seenAt, content, source } = pluginRevisions;

/**
 * Adds revisions. One of the same plugin and moment is replaced, as a response was parsed again;
 * what was filled in replaces nothing that we saw.
 */
export async function insertRevisions(tx: Tx, rows: readonly RevisionRow[]): Promise<void> {
  if (rows.length === 0) return;
  await insertRows(tx, pluginRevisions, rows, ['pluginId', 'seenAt']).onConflictDoUpdate({
    target: [pluginId, seenAt],
    set: { source: sql`excluded.source`, content: sql`excluded.content` },
    setWhere: or(sql`excluded.source is null`, sql`${source} is not null`),
  });
}

/** Deletes the revisions of plugins at these moments. @returns how many there were */
export async function deleteRevisions(tx: Tx, moments: readonly { pluginId: number; seenAt: Date }[]): Promise<number> {
  const { from, incoming } = incomingRows(moments, { pluginId, seenAt });
  const wanted = tx.select({ pluginId: incoming.pluginId, seenAt: incoming.seenAt }).from(from);
  const { rowCount } = await tx.delete(pluginRevisions).where(sql`(${pluginId}, ${seenAt}) in ${wanted}`);
  return rowCount ?? 0;
}

/** Deletes all revisions of plugins. @returns how many there were */
export async function deleteAllRevisions(tx: Tx, pluginIds: readonly number[]): Promise<number> {
  const { rowCount } = await tx.delete(pluginRevisions).where(sql`${pluginId} = any(${idList(pluginIds)})`);
  return rowCount ?? 0;
}

/** Makes the given revisions, oldest first, the only ones of a plugin. */
export async function replaceRevisions(tx: Tx, ofPlugin: number, rows: readonly RevisionRow[]): Promise<void> {
  await deleteAllRevisions(tx, [ofPlugin]);
  await insertRevisions(tx, rows);
}

/** All revisions of a plugin, oldest first. */
export function listTimeline(tx: Tx, ofPlugin: number): Promise<RevisionRow[]> {
  return tx.select().from(pluginRevisions).where(eq(pluginId, ofPlugin)).orderBy(asc(seenAt));
}

/** The same of several plugins, by plugin id; plugins without a revision are missing. */
export async function listTimelines(tx: Tx, pluginIds: readonly number[]): Promise<Map<number, RevisionRow[]>> {
  if (pluginIds.length === 0) return new Map();
  const isWanted = sql`${pluginId} = any(${idList(pluginIds)})`;
  const rows = await tx.select().from(pluginRevisions).where(isWanted).orderBy(asc(pluginId), asc(seenAt));
  return Map.groupBy(rows, (row) => row.pluginId);
}

/**
 * Ids of a marketplace's plugins that have more than one revision, a page at a time by id.
 * @param afterId the last id of the page before, or 0
 */
export async function listPluginsWithHistory(
  tx: Tx,
  marketplace: string,
  afterId: number,
  limit: number,
): Promise<number[]> {
  const rows = await tx
    .select({ pluginId })
    .from(pluginRevisions)
    .innerJoin(plugins, eq(plugins.id, pluginId))
    .where(and(eq(plugins.marketplace, marketplace), gt(pluginId, afterId)))
    .groupBy(pluginId)
    .having(sql`count(*) > 1`)
    .orderBy(asc(pluginId))
    .limit(limit);
  return rows.map((row) => row.pluginId);
}

/** The newest content of each plugin, by plugin id. */
export function getLatestContents(db: Queryable, pluginIds: readonly number[]): Promise<Map<number, RevisionContent>> {
  return getContents(
    db,
    pluginIds.map((id) => ({ pluginId: id })),
  );
}

/** The content each plugin had at a moment, by plugin id; plugins that had none yet are missing. */
export function getContentsAt(
  db: Queryable,
  moments: readonly { pluginId: number; at: Date }[],
): Promise<Map<number, RevisionContent>> {
  return getContents(
    db,
    moments.map(({ at, ...one }) => ({ ...one, seenAt: at })),
    (at) => sql`${seenAt} <= ${at}`,
  );
}

async function getContents(
  db: Queryable,
  wanted: readonly { pluginId: number; seenAt?: Date }[],
  isUntil?: (at: SQL) => SQL,
): Promise<Map<number, RevisionContent>> {
  if (wanted.length === 0) return new Map();
  const { from, incoming } = incomingRows(wanted, { pluginId, seenAt });
  const newest = db
    .select({ content })
    .from(pluginRevisions)
    .where(and(eq(pluginId, incoming.pluginId), isUntil?.(incoming.seenAt)))
    .orderBy(desc(seenAt))
    .limit(1)
    .as('newest');
  const rows = await db
    .select({ pluginId: sql<number>`${incoming.pluginId}`, content: newest.content })
    .from(from)
    .crossJoinLateral(newest);
  return new Map(rows.map((row) => [row.pluginId, row.content]));
}
