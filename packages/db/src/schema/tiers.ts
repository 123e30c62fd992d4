import { type SQL, sql } from 'drizzle-orm';

/**
 * The coarse sort key of a count, 22 % wide: lists read an index on it and sort within a tier. It
 * rarely changes when the count does, so that a day's update leaves the indexes alone.
 */
export function countTier(count: SQL): SQL {
  return sql`case when ${count} >= 0 then floor(ln(${count} + 1) * 5) end`;
}

/** The same of a change as a share, 10 % wide; no change lies in the middle of a tier. */
export function shareTier(share: SQL): SQL {
  return sql`case when ${share} is not null then round(ln(greatest(1 + (${share})::float8, 0.001)) * 10) end`;
}
