import { type Day, KINDS_OF_GROUP } from '@pi/domain';
import { and, eq, gt, inArray, max, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { plugins } from '../../schema/plugins.ts';
import { isChangeOfHandsRow } from '../facts/change-of-hands.sql.ts';

/** A change of hands, and the company that has the plugin now; null where none is known. */
export interface ChangeOfHandsRow {
  changeId: number;
  pluginId: number;
  day: Day;
  companyId: number | null;
}

/** The changes of hands of all marketplaces in the days before the newest of each. */
export async function listChangesOfHands(db: Queryable, days: number): Promise<ChangeOfHandsRow[]> {
  const { id, pluginId, day, marketplace, kind } = marketChanges;
  const newest = db
    .select({ marketplace: marketplaceDays.marketplace, newest: max(marketplaceDays.day).as('newest_day') })
    .from(marketplaceDays)
    .groupBy(marketplaceDays.marketplace)
    .as('newest');
  return db
    .select({ changeId: id, pluginId, day, companyId: plugins.companyId })
    .from(marketChanges)
    .innerJoin(plugins, eq(plugins.id, pluginId))
    .innerJoin(newest, eq(newest.marketplace, marketplace))
    .where(
      and(inArray(kind, KINDS_OF_GROUP.hands), isChangeOfHandsRow(), gt(day, sql`${newest.newest} - ${days}::int`)),
    );
}
