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
