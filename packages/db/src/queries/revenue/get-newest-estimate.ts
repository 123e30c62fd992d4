import type { Day } from '@pi/domain';
import { and, desc, eq, getTableColumns, lte } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { revenueEstimates } from '../../schema/revenue-estimates.ts';

const { pluginId: _pluginId, ...columns } = getTableColumns(revenueEstimates);

export type StoredEstimate = Omit<typeof revenueEstimates.$inferSelect, 'pluginId'>;

/**
 * The newest estimate of a plugin; null where it has none.
 * @param until the last day that is looked at, where it is not the newest one
 */
export async function getNewestEstimate(db: Queryable, pluginId: number, until?: Day): Promise<StoredEstimate | null> {
  const [row] = await db
    .select(columns)
    .from(revenueEstimates)
    .where(
      and(
        eq(revenueEstimates.pluginId, pluginId),
        until === undefined ? undefined : lte(revenueEstimates.estimatedOn, until),
      ),
    )
    .orderBy(desc(revenueEstimates.estimatedOn))
    .limit(1);
  return row ?? null;
}
