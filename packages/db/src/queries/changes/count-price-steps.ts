import type { Day } from '@pi/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { type ChangeFilters, ofChange, ofPlugin } from './change-conditions.ts';

/** Changes from one stated price to another on a day, and how many there were. */
export interface PriceSteps {
  day: Day;
  before: string | null;
  after: string | null;
  changes: number;
}

/** The changes of price among those that are wanted, whatever groups are asked for. */
export function countPriceSteps(db: Db, filters: ChangeFilters): Promise<PriceSteps[]> {
  const { pluginId, day, before, after } = marketChanges;
  return db
    .select({ day, before, after, changes: sql`count(*)`.mapWith(Number) })
    .from(marketChanges)
    .leftJoin(pluginFacts, eq(pluginFacts.pluginId, pluginId))
    .where(and(ofChange({ ...filters, groups: ['price'] }), ofPlugin(filters)))
    .groupBy(day, before, after)
    .orderBy(day, before, after);
}
