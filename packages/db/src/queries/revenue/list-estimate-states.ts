import type { Day } from '@pi/domain';
import { and, asc, desc, lte } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { revenueEstimates } from '../../schema/revenue-estimates.ts';
import { isAnyOf } from '../../statement-parts.ts';

/** From when an estimate is, and by which version of the method. */
export interface EstimateState {
  estimatedOn: Day;
  methodVersion: number;
}

/**
 * The state of the newest estimate of each plugin that has one, by database ids.
 * @param until the last day that is looked at
 */
export function listEstimateStates(
  db: Queryable,
  pluginIds: readonly number[],
  until: Day,
): Promise<(EstimateState & { pluginId: number })[]> {
  const { pluginId, estimatedOn, methodVersion } = revenueEstimates;
  return db
    .selectDistinctOn([pluginId], { pluginId, estimatedOn, methodVersion })
    .from(revenueEstimates)
    .where(and(isAnyOf(pluginId, pluginIds), lte(estimatedOn, until)))
    .orderBy(asc(pluginId), desc(estimatedOn));
}
