import type { Day } from '@pi/domain';
import { max, min } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';

/** The days that lists over all marketplaces refer to. */
export interface ReadDays {
  /** The newest UTC day that any marketplace was read on; null where none ever was. */
  newest: Day | null;
  /** The first day of each marketplace. */
  firstDays: Record<string, Day>;
}

/** When the marketplaces were read first and last. */
export async function getReadDays(db: Queryable): Promise<ReadDays> {
  const { marketplace, day } = marketplaceDays;
  const rows = await db
    .select({ marketplace, first: min(day), last: max(day) })
    .from(marketplaceDays)
    .groupBy(marketplace);
  const newest = rows.reduce<Day | null>((latest, { last }) => (last && last > (latest ?? '') ? last : latest), null);
  const firstDays = rows.flatMap(({ marketplace: name, first }) => (first ? [[name, first] as const] : []));
  return { newest, firstDays: Object.fromEntries(firstDays) };
}
