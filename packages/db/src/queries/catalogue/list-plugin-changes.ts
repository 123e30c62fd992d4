import { desc, eq } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { type ListedChange, withDaysTo } from './days-to-changes.ts';

/** The changes of a plugin, newest first. */
export async function listPluginChanges(
  db: Db,
  pluginId: number,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<ListedChange[]> {
  const { id, day, kind, before, after, details } = marketChanges;
  const rows = await db
    .select({ id, day, kind, before, after, details })
    .from(marketChanges)
    .where(eq(marketChanges.pluginId, pluginId))
    .orderBy(desc(day), desc(id))
    .limit(limit)
    .offset(offset);
  return withDaysTo(db, rows);
}
