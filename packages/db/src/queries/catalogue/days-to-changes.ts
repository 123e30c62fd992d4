import {
  CHANGES_AFTER,
  type ChangeKind,
  type DaysToChanges,
  daysBetween,
  isChangeOfHands,
  type OwnershipDetails,
} from '@pi/domain';
import { and, eq, gte, inArray, min } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';

/** A change as lists show it. */
export interface ListedChange {
  /** UTC day it was noticed. */
  day: string;
  kind: ChangeKind;
  before: string | null;
  after: string | null;
  /** Of changes of the owner; else null. */
  details: OwnershipDetails | null;
  /** Of changes of hands; else null. */
  daysTo: DaysToChanges | null;
}

type ChangeRow = Omit<ListedChange, 'daysTo'> & { id: number };

/**
 * Adds to changes of hands the days from each to the first new permission, price change and version
 * of its plugin since. It reads each plugin's changes along its index, and nothing where no change
 * is one of hands.
 */
export async function withDaysTo<Row extends ChangeRow>(
  db: Db,
  rows: readonly Row[],
): Promise<(Omit<Row, 'id'> & { daysTo: DaysToChanges | null })[]> {
  const days = await listDaysTo(
    db,
    rows.filter(isChangeOfHands).map(({ id }) => id),
  );
  return rows.map(({ id, ...row }) => {
    const first = days.filter((one) => one.id === id);
    return { ...row, daysTo: isChangeOfHands(row) ? daysToEach(row.day, first) : null };
  });
}

interface FirstChange {
  kind: ChangeKind;
  day: string | null;
}

function daysToEach(from: string, first: readonly FirstChange[]): DaysToChanges {
  const entries = CHANGES_AFTER.map((kind) => {
    const day = first.find((one) => one.kind === kind)?.day;
    return [kind, day ? Math.max(0, daysBetween(from, day)) : null];
  });
  return Object.fromEntries(entries);
}

async function listDaysTo(db: Db, ids: readonly number[]): Promise<(FirstChange & { id: number })[]> {
  if (ids.length === 0) return [];
  const later = alias(marketChanges, 'later');
  const { id, pluginId, at } = marketChanges;
  return db
    .select({ id, kind: later.kind, day: min(later.day) })
    .from(marketChanges)
    .innerJoin(later, and(eq(later.pluginId, pluginId), gte(later.at, at), inArray(later.kind, [...CHANGES_AFTER])))
    .where(inArray(id, [...ids]))
    .groupBy(id, later.kind);
}
