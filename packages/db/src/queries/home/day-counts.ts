import { type ChangeGroup, type Day, groupOfKind, KINDS_OF_GROUP } from '@pi/domain';
import { and, gte, inArray, lte, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { isOfHands } from '../changes/change-conditions.ts';

export interface DayCount {
  day: Day;
  group: ChangeGroup;
  changes: number;
}

/** The changes of some groups day by day, over all marketplaces; days without any are missing. */
export async function countChangesByDay(
  db: Db,
  { groups, from, to }: { groups: readonly ChangeGroup[]; from: Day; to: Day },
): Promise<DayCount[]> {
  const { day, kind } = marketChanges;
  const isHands = isOfHands.as('is_hands');
  const kinds = [...new Set(groups.flatMap((group) => KINDS_OF_GROUP[group]))];
  const rows = await db
    .select({ day, kind, isHands, changes: sql`count(*)`.mapWith(Number) })
    .from(marketChanges)
    .where(and(inArray(kind, kinds), gte(day, from), lte(day, to)))
    .groupBy(day, kind, sql`is_hands`);
  return rows
    .map((row) => ({ day: row.day, group: groupOfKind(row.kind, row.isHands), changes: row.changes }))
    .filter(({ group }) => groups.includes(group));
}
