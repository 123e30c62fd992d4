import type { Day } from '@pi/domain';
import { and, asc, gt, gte, lte } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';

const { marketplace, day, plugins, companies, appeared, disappeared, primaryTotal } = marketplaceDays;
const { comparedBefore, comparedTotal, comparedPlugins, seen } = marketplaceDays;
const columns = { marketplace, day, plugins, companies, appeared, disappeared, primaryTotal };

/** A day of a marketplace, as a report counts it. */
export type StoreDay = Pick<
  typeof marketplaceDays.$inferSelect,
  keyof typeof columns | 'comparedBefore' | 'comparedTotal' | 'comparedPlugins'
>;

/** The days between two, both included, on which marketplaces were read, oldest first. */
export function listStoreDays(db: Db, { from, to }: { from: Day; to: Day }): Promise<StoreDay[]> {
  return db
    .select({ ...columns, comparedBefore, comparedTotal, comparedPlugins })
    .from(marketplaceDays)
    .where(and(gte(day, from), lte(day, to), gt(seen, 0)))
    .orderBy(asc(marketplace), asc(day));
}
