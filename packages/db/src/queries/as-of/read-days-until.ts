import type { Day } from '@pi/domain';
import { and, lte, max } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { isAnyOf } from '../../statement-parts.ts';

/** The days on which marketplaces were read last until a UTC day, each once: nearly always one. */
export async function listReadDaysUntil(db: Db, until: Day, marketplaces: readonly string[]): Promise<Day[]> {
  const { day, marketplace } = marketplaceDays;
  const rows = await db
    .select({ day: max(day) })
    .from(marketplaceDays)
    .where(and(lte(day, until), isAnyOf(marketplace, marketplaces)))
    .groupBy(marketplace);
  return [...new Set(rows.flatMap(({ day: newest }) => newest ?? []))];
}
