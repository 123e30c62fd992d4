import type { Day, RevenueInputs } from '@pi/domain';
import { and, asc, desc, eq, lte } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { revenueEstimates } from '../../schema/revenue-estimates.ts';

/** A stored estimate, in USD a year, so from its day on. */
export interface RevenueRow {
  estimatedOn: Day;
  lower: number;
  point: number;
  upper: number;
  /** `REVENUE_VERSION` of the method. */
  methodVersion: number;
  /** The steps follow from them. */
  inputs: RevenueInputs;
}

const { pluginId, estimatedOn, lower, point, upper, methodVersion, inputs } = revenueEstimates;
const COLUMNS = { estimatedOn, lower, point, upper, methodVersion, inputs };

/**
 * The newest estimate of a plugin; null where there is none, or none any more.
 * @param until the last day that is looked at, where it is not the newest one
 */
export async function getPluginRevenue(db: Queryable, ofPlugin: number, until?: Day): Promise<RevenueRow | null> {
  const [row] = await db
    .select(COLUMNS)
    .from(revenueEstimates)
    .where(and(eq(pluginId, ofPlugin), until === undefined ? undefined : lte(estimatedOn, until)))
    .orderBy(desc(estimatedOn))
    .limit(1);
  return row && isEstimate(row) ? row : null;
}

/** All estimates of a plugin, oldest first: each holds until the next, or until there is none. */
export async function listPluginRevenue(db: Queryable, ofPlugin: number): Promise<RevenueRow[]> {
  const rows = await db.select(COLUMNS).from(revenueEstimates).where(eq(pluginId, ofPlugin)).orderBy(asc(estimatedOn));
  return rows.filter(isEstimate);
}

function isEstimate(row: Omit<RevenueRow, 'lower' | 'point' | 'upper'> & { point: number | null }): row is RevenueRow {
  return row.point !== null;
}
