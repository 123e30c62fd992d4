import { type Day, type Quarter, quarterOf } from '@pi/domain';
import { count, desc, gt, max, min, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';

/** A quarter in which marketplaces were read. */
export interface QuarterRow {
  quarter: Quarter;
  /** The first and the last day that any was read on. */
  from: Day;
  to: Day;
  marketplaces: string[];
  /** How many of its days were read of the marketplace with the fewest. */
  fewestDays: number;
}

/** All quarters in which a marketplace was read, the newest first. */
export async function listQuarters(db: Db): Promise<QuarterRow[]> {
  const { marketplace, day, seen } = marketplaceDays;
  const start = sql<string>`date_trunc('quarter', ${day}::timestamp)`;
  const ofOne = db
    .select({
      ...{ start: start.as('start'), marketplace, days: count().as('days') },
      ...{ from: min(day).as('from'), to: max(day).as('to') },
    })
    .from(marketplaceDays)
    .where(gt(seen, 0))
    .groupBy(start, marketplace)
    .as('of_one');
  const rows = await db
    .select({
      ...{ from: min(ofOne.from), to: max(ofOne.to), fewestDays: sql<number>`min(${ofOne.days})::int` },
      marketplaces: sql<string[]>`array_agg(${ofOne.marketplace} order by ${ofOne.marketplace})`,
    })
    .from(ofOne)
    .groupBy(ofOne.start)
    .orderBy(desc(ofOne.start));
  return rows.flatMap(({ from, to, fewestDays, marketplaces }) =>
    from && to ? [{ quarter: quarterOf(from), from, to, fewestDays, marketplaces }] : [],
  );
}
