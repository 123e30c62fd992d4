import type { Day } from '@pi/domain';
import { and, desc, gt, gte, lte, max, min } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';

const { marketplace, day, seen } = marketplaceDays;

/** The days on which each marketplace was read, newest first. */
export async function listReadDays(
  db: Db,
  { from, to }: { from: Day; to: Day },
): Promise<{ marketplace: string; day: Day }[]> {
  return db
    .select({ marketplace, day })
    .from(marketplaceDays)
    .where(and(gte(day, from), lte(day, to), gt(seen, 0)))
    .orderBy(desc(day), marketplace);
}

/** The first and the newest day of each marketplace. */
export async function listDaySpans(db: Db): Promise<{ marketplace: string; first: Day; newest: Day }[]> {
  const rows = await db
    .select({ marketplace, first: min(day), newest: max(day) })
    .from(marketplaceDays)
    .where(gt(seen, 0))
    .groupBy(marketplace)
    .orderBy(marketplace);
  return rows.flatMap(({ marketplace: name, first, newest }) =>
    first && newest ? [{ marketplace: name, first, newest }] : [],
  );
}
