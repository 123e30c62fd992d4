import { eq, min } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';

/** The first UTC day with figures of a marketplace, or of any; null where there is none. */
export async function getFirstDay(db: Db, marketplace?: string): Promise<string | null> {
  const { day, marketplace: of } = marketplaceDays;
  const [row] = await db
    .select({ day: min(day) })
    .from(marketplaceDays)
    .where(marketplace === undefined ? undefined : eq(of, marketplace));
  return row?.day ?? null;
}
