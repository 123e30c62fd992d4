import type { Day } from '@pi/domain';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { revenueEstimates } from '../../schema/revenue-estimates.ts';
import { excludedValues, isAnyOf } from '../../statement-parts.ts';
import { insertRows } from '../listings/records.ts';

const COLUMNS = ['lower', 'point', 'upper', 'methodVersion', 'inputs'] as const;
const { pluginId, estimatedOn } = revenueEstimates;

/** Stores estimates, in place of those of the same day. */
export async function writeEstimates(tx: Tx, rows: readonly (typeof revenueEstimates.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await insertRows(tx, revenueEstimates, rows, ['pluginId']).onConflictDoUpdate({
    target: [pluginId, estimatedOn],
    set: excludedValues(revenueEstimates, COLUMNS),
  });
}

/** Deletes the estimates of a day of these plugins. */
export async function deleteEstimates(tx: Tx, day: Day, pluginIds: readonly number[]): Promise<void> {
  if (pluginIds.length === 0) return;
  await tx.delete(revenueEstimates).where(and(eq(estimatedOn, day), isAnyOf(pluginId, pluginIds)));
}

/** Deletes a marketplace's estimates of later days: those that it was rewound from. */
export async function deleteEstimatesAfter(tx: Tx, marketplace: string, day: Day): Promise<void> {
  const ofMarketplace = tx.select({ id: plugins.id }).from(plugins).where(eq(plugins.marketplace, marketplace));
  await tx.delete(revenueEstimates).where(and(gt(estimatedOn, day), sql`${pluginId} in ${ofMarketplace}`));
}
