import { type ChangeGroup, type ChangeKind, type Day, groupOfKind, KINDS_OF_GROUP } from '@pi/domain';
import { and, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { isOfHands } from '../changes/change-conditions.ts';

export interface DayCount {
  day: Day;
  group: ChangeGroup;
  changes: number;
}

const { day, kind } = marketChanges;

/**
 * The changes of some groups day by day, over all marketplaces; days without any are missing. It
 * reads an index alone, but for changes of contacts, whose group depends on their details.
 */
export async function countChangesByDay(
  db: Db,
  { groups, from, to }: { groups: readonly ChangeGroup[]; from: Day; to: Day },
): Promise<DayCount[]> {
  const kinds = [...new Set(groups.flatMap((group) => KINDS_OF_GROUP[group]))];
  const count = (condition: SQL | undefined) => countByDay(db, and(condition, gte(day, from), lte(day, to)));
  const others = kinds.filter((one) => one !== 'contact_changed');
  const ofContacts = eq(kind, 'contact_changed');
  const [rows, hands, kept] = await Promise.all([
    count(inArray(kind, others)),
    groups.includes('hands') ? count(and(ofContacts, isOfHands)) : [],
    groups.includes('developer') ? count(and(ofContacts, sql`not ${isOfHands}`)) : [],
  ]);
  return [
    ...rows.map((row) => toCount(row, row.kind === 'owner_changed' || row.kind === 'taken_over')),
    ...hands.map((row) => toCount(row, true)),
    ...kept.map((row) => toCount(row, false)),
  ];
}

type Row = Omit<DayCount, 'group'> & { kind: ChangeKind };

function countByDay(db: Db, condition: SQL | undefined): Promise<Row[]> {
  return db
    .select({ day, kind, changes: sql`count(*)`.mapWith(Number) })
    .from(marketChanges)
    .where(condition)
    .groupBy(day, kind);
}

function toCount({ kind: one, ...row }: Row, isHands: boolean): DayCount {
  return { ...row, group: groupOfKind(one, isHands) };
}
