import type { Developer } from '@pi/domain';
import { and, desc, eq, lt, lte, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { isAnyOf } from '../../statement-parts.ts';

/** Who a plugin's listing stated as its developer before and after a change; null where no one. */
export interface DevelopersAround {
  changeId: number;
  marketplace: string;
  before: Developer | null;
  after: Developer | null;
}

/** The developers before and after these changes. */
export async function listDevelopersAround(db: Queryable, changeIds: readonly number[]): Promise<DevelopersAround[]> {
  if (changeIds.length === 0) return [];
  const { id, marketplace, pluginId, at } = marketChanges;
  const { content, seenAt } = pluginRevisions;
  // Columns of a subquery are named without it: each has a name of its own.
  const newest = (name: string, isIn: typeof lt | typeof lte) =>
    db
      .select({ developer: sql<Developer | null>`${content} -> 'developer'`.as(`${name}_developer`) })
      .from(pluginRevisions)
      .where(and(eq(pluginRevisions.pluginId, pluginId), isIn(seenAt, at)))
      .orderBy(desc(seenAt))
      .limit(1)
      .as(name);
  const [before, after] = [newest('earlier', lt), newest('later', lte)];
  return db
    .select({ changeId: id, marketplace, before: before.developer, after: after.developer })
    .from(marketChanges)
    .leftJoinLateral(before, sql`true`)
    .leftJoinLateral(after, sql`true`)
    .where(isAnyOf(id, changeIds));
}
