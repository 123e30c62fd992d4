import { max } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';

/** The newest UTC day that any marketplace was read on; null where none ever was. */
export async function getNewestDayOfAll(db: Db): Promise<string | null> {
  const [row] = await db.select({ day: max(marketplaceDays.day) }).from(marketplaceDays);
  return row?.day ?? null;
}
