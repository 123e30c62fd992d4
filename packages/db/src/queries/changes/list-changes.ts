import type { Day } from '@pi/domain';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { type ChangeFilters, ofChange, ofPlugin } from './change-conditions.ts';
import { type ChangeRow, listChangeRows } from './change-rows.ts';

/** The orders of changes within a day. */
export const CHANGE_ORDERS = ['size', 'risk'] as const;
export type ChangeOrder = (typeof CHANGE_ORDERS)[number];

/** The change after which a list goes on. */
export interface ChangePlace {
  day: Day;
  id: number;
}

const { id, day, pluginId } = marketChanges;

/**
 * The changes of the plugins with the most users first, or of those with the riskiest permissions
 * and then the most users; of a store that counts no users by downloads, else by ratings. It sorts
 * all changes of its days.
 */
export async function listLargestChanges(
  db: Db,
  filters: ChangeFilters,
  { order, limit, offset = 0 }: { order: ChangeOrder; limit: number; offset?: number },
): Promise<ChangeRow[]> {
  const { users, downloads, ratingCount, risk } = pluginFacts;
  const numbers = order === 'risk' ? [risk, users, downloads, ratingCount] : [users, downloads, ratingCount];
  const largestFirst = numbers.map((number) => sql`${number} desc nulls last`);
  const ids = await selectIds(db, filters, { limit, offset, sorted: [...largestFirst, desc(day), desc(id)] });
  return listChangeRows(db, ids);
}

/** The newest changes, from a place on. */
export async function listNewestChanges(
  db: Db,
  filters: ChangeFilters,
  { after, limit }: { after: ChangePlace | null; limit: number },
): Promise<ChangeRow[]> {
  const from = after ? sql`(${day}, ${id}) < (${after.day}::date, ${after.id}::bigint)` : undefined;
  const ids = await selectIds(db, filters, { from, limit, offset: 0, sorted: [desc(day), desc(id)] });
  return listChangeRows(db, ids);
}

interface Part {
  from?: SQL | undefined;
  sorted: SQL[];
  limit: number;
  offset: number;
}

async function selectIds(db: Db, filters: ChangeFilters, { from, sorted, limit, offset }: Part): Promise<number[]> {
  const rows = await db
    .select({ id })
    .from(marketChanges)
    .leftJoin(pluginFacts, eq(pluginFacts.pluginId, pluginId))
    .where(and(ofChange(filters), ofPlugin(filters), from))
    .orderBy(...sorted)
    .limit(limit)
    .offset(offset);
  return rows.map((row) => row.id);
}
