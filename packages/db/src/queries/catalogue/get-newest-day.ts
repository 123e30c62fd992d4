import { eq, max } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';

/** The newest UTC day that a marketplace was read on; null where it never was. */
export async function getNewestDay(db: Queryable, marketplace: string): Promise<string | null> {
  const [row] = await db
    .select({ day: max(marketplaceDays.day) })
    .from(marketplaceDays)
    .where(eq(marketplaceDays.marketplace, marketplace));
  return row?.day ?? null;
}

/** The same of every marketplace that was ever read, by its name. */
export async function listNewestDays(db: Queryable): Promise<Map<string, string>> {
  const rows = await db
    .select({ marketplace: marketplaceDays.marketplace, day: max(marketplaceDays.day) })
    .from(marketplaceDays)
    .groupBy(marketplaceDays.marketplace);
  return new Map(rows.flatMap(({ marketplace, day }) => (day === null ? [] : [[marketplace, day]])));
}
