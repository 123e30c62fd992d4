import { type ChangeDescription, type ChangeKind, CONTENT_CHANGE_KINDS, dayOf } from '@pi/domain';
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { plugins } from '../../schema/plugins.ts';
import { idList, incomingRows, insertRows } from './records.ts';

export interface MarketChangeRow extends ChangeDescription {
  pluginId: number;
  at: Date;
  /** The UTC day it counts for; that of `at` when left out. */
  day?: string;
}

const { pluginId, kind, day } = marketChanges;

/**
 * Adds changes of one marketplace; one that is known already is not added again.
 * @returns how many were new
 */
export async function insertMarketChanges(
  tx: Tx,
  marketplace: string,
  rows: readonly MarketChangeRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const dated = rows.map((row) => ({ ...row, marketplace, day: row.day ?? dayOf(row.at) }));
  const added = await insertRows(tx, marketChanges, dated).onConflictDoNothing().returning({ id: marketChanges.id });
  return added.length;
}

/** Deletes a plugin's changes of these kinds, before they are derived again from its revisions. */
export async function deleteMarketChanges(tx: Tx, ofPlugin: number, kinds: readonly ChangeKind[]): Promise<void> {
  await tx.delete(marketChanges).where(and(eq(pluginId, ofPlugin), inArray(kind, [...kinds])));
}

/** A stored change between two revisions. */
export interface StoredContentChange extends MarketChangeRow {
  id: number;
  day: string;
}

/** The stored changes between revisions of these plugins, oldest first. */
export async function listContentChanges(tx: Tx, pluginIds: readonly number[]): Promise<StoredContentChange[]> {
  const { id, at, before, after, details } = marketChanges;
  return tx
    .select({ id, pluginId, at, day, kind, before, after, details })
    .from(marketChanges)
    .where(and(sql`${pluginId} = any(${idList(pluginIds)})`, inArray(kind, [...CONTENT_CHANGE_KINDS])))
    .orderBy(id);
}

/** Deletes changes by their ids. */
export async function deleteChangesById(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const { from, incoming } = incomingRows(
    ids.map((id) => ({ id })),
    { id: marketChanges.id },
  );
  const wanted = tx.select({ id: incoming.id }).from(from);
  await tx.delete(marketChanges).where(sql`${marketChanges.id} in ${wanted}`);
}

/**
 * Deletes the changes that say a plugin was listed on a day when an older page shows that it was
 * there before.
 */
export async function deleteRefutedListedChanges(tx: Tx, pluginIds: readonly number[]): Promise<void> {
  if (pluginIds.length === 0) return;
  const firstSeenOn = tx.select({ day: plugins.firstSeenOn }).from(plugins).where(eq(plugins.id, pluginId));
  await tx
    .delete(marketChanges)
    .where(and(eq(kind, 'listed'), sql`${pluginId} = any(${idList(pluginIds)})`, gt(day, sql`(${firstSeenOn})`)));
}
