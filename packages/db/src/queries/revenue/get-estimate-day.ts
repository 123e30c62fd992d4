import type { Day } from '@pi/domain';
import { eq, max, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { getNewestDay } from '../catalogue/get-newest-day.ts';

/**
 * The UTC day that estimates of a marketplace are of: its newest day, or that of the newest
 * response, where it is later. The numbers of a suspect day are not stored, but what its listings
 * say is: a rewind to the day before takes both back.
 * @returns null before the first day
 */
export async function getEstimateDay(db: Queryable, marketplace: string): Promise<Day | null> {
  const newest = await getNewestDay(db, marketplace);
  if (newest === null) return null;
  const [row] = await db
    .select({ day: sql<Day | null>`(${max(plugins.stateAt)} at time zone 'UTC')::date::text` })
    .from(plugins)
    .where(eq(plugins.marketplace, marketplace));
  return row?.day && row.day > newest ? row.day : newest;
}
