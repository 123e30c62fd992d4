import type { Day } from '@pi/domain';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { type ChangeFilters, ofChange, ofPlugin } from './change-conditions.ts';

/** What the changes of a day reach: users of their plugins, each plugin counted once. */
export interface DayReach {
  day: Day;
  users: number;
  /** The marketplaces of these plugins: the others with changes count no users. */
  marketplaces: string[];
}

/**
 * What the changes reach, by day, over the stores that count users; days without any are missing.
 */
export async function listReachOfDays(db: Db, filters: ChangeFilters): Promise<DayReach[]> {
  const { pluginId, day } = marketChanges;
  const { users, marketplace } = pluginFacts;
  const changed = db
    .selectDistinct({ day, pluginId, users, marketplace })
    .from(marketChanges)
    .innerJoin(pluginFacts, eq(pluginFacts.pluginId, pluginId))
    .where(and(ofChange(filters), ofPlugin(filters), isNotNull(users)))
    .as('changed');
  return db
    .select({
      day: changed.day,
      users: sql`sum(${changed.users})`.mapWith(Number),
      marketplaces: sql<string[]>`array_agg(distinct ${changed.marketplace} order by ${changed.marketplace})`,
    })
    .from(changed)
    .groupBy(changed.day);
}
