import { addDays } from '@pi/domain';
import { and, asc, desc, eq, gt, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';

const { marketplace: ofMarketplace, day: ofDay, seen } = marketplaceDays;

/** Whether the marketplace was read on a day before this one. */
export async function hasMarketplaceDayBefore(db: Queryable, marketplace: string, day: string): Promise<boolean> {
  const rows = await db
    .select({ day: ofDay })
    .from(marketplaceDays)
    .where(and(eq(ofMarketplace, marketplace), lt(ofDay, day)))
    .limit(1);
  return rows.length > 0;
}

/**
 * How many plugins were read on the marketplace's last day before this one on which any were; 0
 * when there is none.
 */
export async function countSeenBefore(db: Queryable, marketplace: string, day: string): Promise<number> {
  const [row] = await db
    .select({ seen })
    .from(marketplaceDays)
    .where(and(eq(ofMarketplace, marketplace), lt(ofDay, day), gt(seen, 0)))
    .orderBy(desc(ofDay))
    .limit(1);
  return row?.seen ?? 0;
}

/**
 * Counts plugins that were missing since a day as delisted on it: no total of that day, or of the
 * days after it, had them.
 * @param on the days they were delisted on, one entry a plugin
 * @param before the first day that is not changed
 */
export async function countMissingAsDelisted(
  tx: Tx,
  marketplace: string,
  on: readonly string[],
  before: string,
): Promise<void> {
  const { missing, disappeared } = marketplaceDays;
  for (const [day, { length }] of Map.groupBy(on, (one) => one))
    await tx
      .update(marketplaceDays)
      .set({
        missing: sql`greatest(${missing} - ${length}, 0)`,
        disappeared: sql`${disappeared} + case when ${ofDay} = ${day} then ${length}::int else 0 end`,
      })
      .where(and(eq(ofMarketplace, marketplace), gte(ofDay, day), lt(ofDay, before)));
}

/**
 * The marketplace's days that are compared with one of these, 30 days later: see
 * `comparedWithBefore`. Without those that are among them.
 */
export async function listDaysComparedWith(
  db: Queryable,
  marketplace: string,
  days: readonly string[],
): Promise<string[]> {
  const later = days.flatMap((day) => Array.from({ length: 7 }, (_, week) => addDays(day, 30 + week)));
  const wanted = [...new Set(later)].filter((day) => !days.includes(day));
  if (wanted.length === 0) return [];
  const rows = await db
    .select({ day: ofDay })
    .from(marketplaceDays)
    .where(and(eq(ofMarketplace, marketplace), inArray(ofDay, wanted)))
    .orderBy(asc(ofDay));
  return rows.map(({ day }) => day);
}
