import { addDays, type Day, type Developer, OWNER_CHANGE_KINDS } from '@pi/domain';
import { and, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';

/** A plugin that a day's listing names another developer of than the newest. */
export interface EarlierDeveloper {
  pluginId: number;
  marketplace: string;
  developer: Developer | null;
}

/**
 * The developers that plugins had on a day, of those whose owner or its name changed since.
 * @param of one marketplace, or some plugins; neither: all
 */
export async function listEarlierDevelopers(
  db: Db,
  day: Day,
  of: { marketplace?: string; pluginId?: number } = {},
): Promise<EarlierDeveloper[]> {
  const { pluginId, marketplace, kind, day: changedOn } = marketChanges;
  const changed = await db
    .selectDistinct({ pluginId })
    .from(marketChanges)
    .where(
      and(
        inArray(kind, [...OWNER_CHANGE_KINDS, 'taken_over']),
        gt(changedOn, day),
        of.marketplace === undefined ? undefined : eq(marketplace, of.marketplace),
        of.pluginId === undefined ? undefined : eq(pluginId, of.pluginId),
      ),
    );
  const { seenAt, content } = pluginRevisions;
  const end = sql`${addDays(day, 1)}::timestamp at time zone 'UTC'`;
  return db
    .selectDistinctOn([pluginRevisions.pluginId], {
      pluginId: pluginRevisions.pluginId,
      marketplace: plugins.marketplace,
      developer: sql<Developer | null>`${content} -> 'developer'`,
    })
    .from(pluginRevisions)
    .innerJoin(plugins, eq(plugins.id, pluginRevisions.pluginId))
    .where(
      and(
        isAnyOf(
          pluginRevisions.pluginId,
          changed.map((row) => row.pluginId),
        ),
        lt(seenAt, end),
      ),
    )
    .orderBy(pluginRevisions.pluginId, desc(seenAt));
}
