import type { RevenueInputs } from '@pi/domain';
import { desc, eq } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { revenueEstimates } from '../../schema/revenue-estimates.ts';

/** What the newest estimate of a plugin's revenue was computed from; null where there is none. */
export async function getRevenueInputs(db: Queryable, pluginId: number): Promise<RevenueInputs | null> {
  const [row] = await db
    .select({ inputs: revenueEstimates.inputs })
    .from(revenueEstimates)
    .where(eq(revenueEstimates.pluginId, pluginId))
    .orderBy(desc(revenueEstimates.estimatedOn))
    .limit(1);
  return row?.inputs ?? null;
}
