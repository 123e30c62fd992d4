import { addDays, type Day } from '@pi/domain';
import { and, desc, eq, gt, inArray, isNotNull, lte, max } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';

/**
 * The last UTC day up to which all the marketplaces were collected: daily runs of it are finished,
 * whatever came of them. Null while one of the marketplaces has none.
 */
export async function lastCollectedDay(db: Queryable, marketplaces: readonly string[]): Promise<Day | null> {
  const days = [...(await lastDays(db, marketplaces)).values()].sort();
  return days.length === marketplaces.length ? (days[0] ?? null) : null;
}

/**
 * The days on which any marketplace was read, newest first, up to the last one up to which all were
 * collected. None while one of the marketplaces was never collected.
 * @param days how many days back from that one, itself included
 */
export async function listCollectedDays(db: Queryable, marketplaces: readonly string[], days: number): Promise<Day[]> {
  const last = await lastCollectedDay(db, marketplaces);
  if (last === null) return [];
  const { day } = marketplaceDays;
  const rows = await db
    .selectDistinct({ day })
    .from(marketplaceDays)
    .where(and(lte(day, last), gt(day, addDays(last, -days))))
    .orderBy(desc(day));
  return rows.map((row) => row.day);
}

/** Which of the marketplaces were not collected up to this UTC day. */
export async function listUncollected(db: Queryable, marketplaces: readonly string[], day: Day): Promise<string[]> {
  const days = await lastDays(db, marketplaces);
  return marketplaces.filter((name) => (days.get(name) ?? '') < day);
}

async function lastDays(db: Queryable, marketplaces: readonly string[]): Promise<Map<string, Day>> {
  const rows = await db
    .select({ marketplace: ingestionRuns.marketplace, day: max(ingestionRuns.day) })
    .from(ingestionRuns)
    .where(
      and(
        eq(ingestionRuns.kind, 'daily'),
        isNotNull(ingestionRuns.finishedAt),
        inArray(ingestionRuns.marketplace, [...marketplaces]),
      ),
    )
    .groupBy(ingestionRuns.marketplace);
  return new Map(rows.flatMap(({ marketplace, day }) => (day === null ? [] : [[marketplace, day]])));
}
