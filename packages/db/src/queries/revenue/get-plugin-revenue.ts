import type { Day, OwnerKind, RevenueInputs } from '@pi/domain';
import { and, asc, desc, eq, lte } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
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
  /** As lists show it; null as of an earlier day. */
  ownerKind: OwnerKind | null;
}

const { pluginId, estimatedOn, lower, point, upper, methodVersion, inputs } = revenueEstimates;
const COLUMNS = { estimatedOn, lower, point, upper, methodVersion, inputs };

/**
 * The newest estimate of a plugin; null where there is none, or none any more.
 * @param until the last day that is looked at, where it is not the newest one
 */
export async function getPluginRevenue(db: Queryable, ofPlugin: number, until?: Day): Promise<RevenueRow | null> {
  const [row] = await db
    .select({ ...COLUMNS, ownerKind: pluginFacts.ownerKind })
    .from(revenueEstimates)
    .leftJoin(pluginFacts, eq(pluginFacts.pluginId, pluginId))
    .where(and(eq(pluginId, ofPlugin), until === undefined ? undefined : lte(estimatedOn, until)))
    .orderBy(desc(estimatedOn))
    .limit(1);
  if (!row || !isEstimate(row)) return null;
  return { ...row, ownerKind: until === undefined ? row.ownerKind : null };
}

/** All estimates of a plugin, oldest first: each holds until the next, or until there is none. */
export async function listPluginRevenue(db: Queryable, ofPlugin: number): Promise<RevenueRow[]> {
  const rows = await db.select(COLUMNS).from(revenueEstimates).where(eq(pluginId, ofPlugin)).orderBy(asc(estimatedOn));
  return rows.flatMap((row) => {
    const known = { ...row, ownerKind: null };
    return isEstimate(known) ? [known] : [];
  });
}

function isEstimate(row: Omit<RevenueRow, 'lower' | 'point' | 'upper'> & { point: number | null }): row is RevenueRow {
  return row.point !== null;
}
