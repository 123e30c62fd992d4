import { asc, desc } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';

/** The listed plugins of each marketplace on its newest day. */
export async function listSizes(db: Db): Promise<Map<string, number>> {
  const { marketplace, day, plugins } = marketplaceDays;
  const rows = await db
    .selectDistinctOn([marketplace], { marketplace, plugins })
    .from(marketplaceDays)
    .orderBy(asc(marketplace), desc(day));
  return new Map(rows.map((row) => [row.marketplace, row.plugins]));
}
