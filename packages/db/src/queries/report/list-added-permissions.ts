import { type Day, KINDS_OF_GROUP } from '@pi/domain';
import { and, gte, inArray, isNotNull, lte } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';

/** The permissions that plugins gained between two days, both included: names by marketplace. */
export async function listAddedPermissions(
  db: Db,
  { from, to }: { from: Day; to: Day },
): Promise<Map<string, string[]>> {
  const { marketplace, after, day, kind } = marketChanges;
  const rows = await db
    .selectDistinct({ marketplace, permission: after })
    .from(marketChanges)
    .where(and(inArray(kind, KINDS_OF_GROUP.permission), gte(day, from), lte(day, to), isNotNull(after)));
  const byMarketplace = Map.groupBy(rows, (row) => row.marketplace);
  return new Map(
    [...byMarketplace].map(([name, ofOne]) => [name, ofOne.flatMap(({ permission }) => permission ?? [])]),
  );
}
