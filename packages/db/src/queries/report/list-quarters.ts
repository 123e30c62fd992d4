import { type Day, type Quarter, quarterOf } from '@pi/domain';
import { gt, max, min, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';

/** A quarter in which marketplaces were read. */
export interface QuarterRow {
  quarter: Quarter;
  /** The first and the last day that any was read on. */
  from: Day;
  to: Day;
  marketplaces: string[];
}

/** All quarters in which a marketplace was read, the newest first. */
export async function listQuarters(db: Db): Promise<QuarterRow[]> {
  const { marketplace, day, seen } = marketplaceDays;
  const start = sql`date_trunc('quarter', ${day}::timestamp)`;
  const rows = await db
    .select({
      from: min(day),
      to: max(day),
      marketplaces: sql<string[]>`array_agg(distinct ${marketplace} order by ${marketplace})`,
    })
    .from(marketplaceDays)
    .where(gt(seen, 0))
    .groupBy(start)
    .orderBy(sql`${start} desc`);
  return rows.flatMap(({ from, to, marketplaces }) =>
    from && to ? [{ quarter: quarterOf(from), from, to, marketplaces }] : [],
  );
}
