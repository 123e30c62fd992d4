import type { SimilarEntry } from '@pi/domain';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { similarPlugins } from '../../schema/similar-plugins.ts';
import { excludedValues, isExcludedOther } from '../../statement-parts.ts';
import { idList, insertRows } from '../listings/records.ts';
import { lockPluginsOfMarketplace } from '../listings/stored-plugins.ts';

/** The plugins similar to one, of its marketplace and of others. */
export interface SimilarRow {
  pluginId: number;
  similar: SimilarEntry[];
  elsewhere: SimilarEntry[];
  basis: string;
}

const COLUMNS = ['similar', 'elsewhere', 'basis'] as const;

/** Stores lists of plugins of a marketplace in a transaction; those that are right already stay. */
export async function writeSimilar(db: Queryable, marketplace: string, rows: readonly SimilarRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.transaction(async (tx) => {
    // A plugin that was deleted meanwhile has no list.
    await lockPluginsOfMarketplace(tx, marketplace);
    const ids = idList(rows.map(({ pluginId }) => pluginId));
    const found = await tx.select({ id: plugins.id }).from(plugins).where(sql`${plugins.id} = any(${ids})`);
    const stored = new Set(found.map(({ id }) => id));
    const written = rows.filter(({ pluginId }) => stored.has(pluginId));
    if (written.length === 0) return;
    await insertRows(tx, similarPlugins, written, ['pluginId']).onConflictDoUpdate({
      target: similarPlugins.pluginId,
      set: excludedValues(similarPlugins, COLUMNS),
      setWhere: isExcludedOther(similarPlugins, COLUMNS),
    });
  });
}

/** Deletes the lists of a marketplace's delisted plugins. */
export async function deleteSimilarOfDelisted(db: Queryable, marketplace: string): Promise<void> {
  const delisted = db
    .select({ id: plugins.id })
    .from(plugins)
    .where(and(eq(plugins.marketplace, marketplace), eq(plugins.status, 'delisted')));
  await db.delete(similarPlugins).where(inArray(similarPlugins.pluginId, delisted));
}
