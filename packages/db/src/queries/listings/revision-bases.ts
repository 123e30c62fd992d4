import type { BackfillSource, RevisionContent } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { revisionBases } from '../../schema/plugin-revisions.ts';
import { idList, records } from './records.ts';
import { type RevisionBase, tellByBases } from './tell-by-bases.ts';

export interface RevisionRow {
  pluginId: number;
  seenAt: Date;
  content: RevisionContent;
  /** Null: we saw it. */
  source: BackfillSource | null;
}

/**
 * Adds revisions, those of a plugin oldest first; one of the same plugin and moment is replaced (a page that was parsed again),
 * by what was filled in only where it was filled in itself.
 */
export async function insertRevisions(tx: Tx, rows: readonly RevisionRow[]): Promise<void> {
  if (rows.length === 0) return;
  const known = await listBases(
    tx,
    rows.map(({ pluginId }) => pluginId),
  );
  const { told, added } = tellByBases(known, rows);
  if (added.length > 0)
    await tx.execute(sql`
      insert into revision_bases (plugin_id, base, content)
      select "pluginId", base, content from ${records(added, { pluginId: 'integer', base: 'smallint', content: 'jsonb' })}`);
  await tx.execute(sql`
    insert into revision_changes (plugin_id, seen_at, base, source, changes)
    select "pluginId", "seenAt", base, source, changes
    from ${records(told, { pluginId: 'integer', seenAt: 'timestamptz', base: 'smallint', source: 'backfill_source', changes: 'jsonb' })}
    on conflict (plugin_id, seen_at) do update
      set base = excluded.base, source = excluded.source, changes = excluded.changes
      where excluded.source is null or revision_changes.source is not null`);
  if (known.length > 0) await dropUnusedBases(tx, sql`select unnest(${idList(known.map(({ pluginId }) => pluginId))})`);
}

/**
 * Removes revisions.
 * @param moments a query of `plugin_id` and `seen_at`
 * @returns how many there were
 */
export async function deleteRevisions(tx: Tx, moments: SQL): Promise<number> {
  const { rowCount: count } = await tx.execute(sql`
    delete from revision_changes change using (${moments}) moment
    where change.plugin_id = moment.plugin_id and change.seen_at = moment.seen_at`);
  await dropUnusedBases(tx, sql`select plugin_id from (${moments}) moment`);
  return count ?? 0;
}

/** Removes all revisions of plugins. @returns how many there were */
export async function deleteAllRevisions(tx: Tx, pluginIds: readonly number[]): Promise<number> {
  const ids = idList(pluginIds);
  const { rowCount: count } = await tx.execute(sql`delete from revision_changes where plugin_id = any(${ids})`);
  await tx.execute(sql`delete from revision_bases where plugin_id = any(${ids})`);
  return count ?? 0;
}

async function listBases(tx: Tx, pluginIds: readonly number[]): Promise<RevisionBase[]> {
  const { pluginId, base } = revisionBases;
  return tx
    .select()
    .from(revisionBases)
    .where(sql`${pluginId} = any(${idList(pluginIds)})`)
    .orderBy(pluginId, base);
}

async function dropUnusedBases(tx: Tx, pluginIds: SQL): Promise<void> {
  await tx.execute(sql`
    delete from revision_bases
    where plugin_id in (${pluginIds}) and not exists (
      select from revision_changes change where change.plugin_id = revision_bases.plugin_id and change.base = revision_bases.base)`);
}
