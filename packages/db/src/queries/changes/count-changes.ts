import { type ChangeGroup, type Day, groupOfKind } from '@pi/domain';
import { eq, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { type ChangeFilters, isOfHands, MOST_CHANGES, ofChange, ofPlugin } from './change-conditions.ts';

export interface ChangeCounts {
  counts: Partial<Record<ChangeGroup, number>>;
  /** True where the days have more than `MOST_CHANGES` changes: then there may be more of each. */
  isFloor: boolean;
}

/** How many changes of each group the days have, whatever groups are asked for. */
export async function countChanges(db: Db, filters: ChangeFilters): Promise<ChangeCounts> {
  const { pluginId, kind, day } = marketChanges;
  const newest = db
    .select({ pluginId, kind, isHands: isOfHands.as('is_hands') })
    .from(marketChanges)
    .where(ofChange({ ...filters, groups: [] }))
    .orderBy(sql`${day} desc nulls last`)
    .limit(MOST_CHANGES + 1)
    .as('newest');
  const { wanted, read } = countsOf(filters);
  const counted = db.select({ kind: newest.kind, isHands: newest.isHands, wanted, read }).from(newest).$dynamic();
  const joined = ofPlugin(filters)
    ? counted.innerJoin(pluginFacts, eq(pluginFacts.pluginId, newest.pluginId))
    : counted;
  const rows = await joined.groupBy(newest.kind, newest.isHands);
  const counts: ChangeCounts['counts'] = {};
  for (const row of rows) {
    const group = groupOfKind(row.kind, row.isHands);
    counts[group] = (counts[group] ?? 0) + row.wanted;
  }
  return { counts, isFloor: isCut(rows) };
}

export interface ChangeDays {
  /** Days with changes, oldest first. */
  days: { day: Day; changes: number }[];
  /**
   * The first day that was counted whole: later than asked for where there are too many changes.
   */
  from: Day;
  isCut: boolean;
}

/** How many changes of the groups asked for each day has. */
export async function listChangeDays(db: Db, filters: ChangeFilters): Promise<ChangeDays> {
  const { pluginId, day } = marketChanges;
  const newest = db
    .select({ pluginId, day })
    .from(marketChanges)
    .where(ofChange(filters))
    .orderBy(sql`${day} desc nulls last`)
    .limit(MOST_CHANGES + 1)
    .as('newest');
  const { wanted, read } = countsOf(filters);
  const counted = db.select({ day: newest.day, wanted, read }).from(newest).$dynamic();
  const joined = ofPlugin(filters)
    ? counted.innerJoin(pluginFacts, eq(pluginFacts.pluginId, newest.pluginId))
    : counted;
  const rows = await joined.groupBy(newest.day).orderBy(newest.day);
  const whole = isCut(rows) ? rows.slice(1) : rows;
  return {
    days: whole.filter(({ wanted }) => wanted > 0).map((row) => ({ day: row.day, changes: row.wanted })),
    from: isCut(rows) ? (whole[0]?.day ?? filters.to) : filters.from,
    isCut: isCut(rows),
  };
}

function countsOf(filters: ChangeFilters): { wanted: SQL<number>; read: SQL<number> } {
  const condition = ofPlugin(filters);
  const read = sql`count(*)`.mapWith(Number);
  return { read, wanted: condition ? sql`count(*) filter (where ${condition})`.mapWith(Number) : read };
}

function isCut(rows: readonly { read: number }[]): boolean {
  return rows.reduce((sum, { read }) => sum + read, 0) > MOST_CHANGES;
}
