import { type ChangeGroup, type Day, KINDS_OF_GROUP } from '@pi/domain';
import { and, desc, eq, gte, inArray, max, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { type ChangeFilters, ofChange, ofPlugin } from './change-conditions.ts';
import { type ChangeRow, listChangeRows } from './change-rows.ts';

/** The orders of changes within a day. */
export const CHANGE_ORDERS = ['size', 'risk'] as const;
export type ChangeOrder = (typeof CHANGE_ORDERS)[number];

/** The change after which a list goes on. */
export interface ChangePlace {
  day: Day;
  id: number;
}

const { id, day, kind, pluginId } = marketChanges;

/**
 * Lines of changes, those of the plugins with the most users first, or of those with the riskiest
 * permissions and then the most users; of a store that counts no users by downloads, else by
 * ratings. The permissions that a plugin gained on one day are one line, those it dropped another;
 * any other change is a line of its own. It sorts all changes of its days.
 */
export async function listLargestChanges(
  db: Db,
  filters: ChangeFilters,
  { order, limit, offset = 0 }: { order: ChangeOrder; limit: number; offset?: number },
): Promise<ChangeRow[][]> {
  const { users, downloads, ratingCount, risk } = pluginFacts;
  const numbers = order === 'risk' ? [risk, users, downloads, ratingCount] : [users, downloads, ratingCount];
  const largestFirst = numbers.map((number) => sql`${number} desc nulls last`);
  const lines = await selectLines(db, filters, { limit, offset, sorted: [...largestFirst, desc(day), desc(pluginId)] });
  const rows = new Map((await listChangeRows(db, lines.flat())).map((row) => [row.id, row]));
  return lines.map((ids) => ids.flatMap((one) => rows.get(one) ?? []));
}

/** The newest changes, from a place on. */
export async function listNewestChanges(
  db: Db,
  filters: ChangeFilters,
  { after, limit }: { after: ChangePlace | null; limit: number },
): Promise<ChangeRow[]> {
  const from = after ? sql`(${day}, ${id}) < (${after.day}::date, ${after.id}::bigint)` : undefined;
  const rows = await db
    .select({ id })
    .from(marketChanges)
    .leftJoin(pluginFacts, eq(pluginFacts.pluginId, pluginId))
    .where(and(ofChange(filters), ofPlugin(filters), from))
    .orderBy(desc(day), desc(id))
    .limit(limit);
  return listChangeRows(
    db,
    rows.map((row) => row.id),
  );
}

/** The newest changes of these plugins since a day, without new versions. */
export async function listChangesOfPlugins(
  db: Db,
  pluginIds: readonly number[],
  { from, limit }: { from: Day; limit: number },
): Promise<ChangeRow[]> {
  const rows = await db
    .select({ id })
    .from(marketChanges)
    .where(and(isAnyOf(pluginId, pluginIds), gte(day, from), ne(kind, 'version_released')))
    .orderBy(desc(day), desc(id))
    .limit(limit);
  return listChangeRows(
    db,
    rows.map((row) => row.id),
  );
}

const OF_PERMISSIONS: readonly ChangeGroup[] = ['permission', 'permission-dropped'];

/** The ids of each line, the first change first. */
async function selectLines(
  db: Db,
  filters: ChangeFilters,
  { sorted, limit, offset }: { sorted: SQL[]; limit: number; offset: number },
): Promise<number[][]> {
  const { groups } = filters;
  const isOfPermissions = groups.length === 0 || groups.some((group) => OF_PERMISSIONS.includes(group));
  const { users, downloads, ratingCount, risk } = pluginFacts;
  const line = sql`case when ${inArray(
    kind,
    OF_PERMISSIONS.flatMap((group) => KINDS_OF_GROUP[group]),
  )} then 0 else ${id} end`;
  const query = db
    .select({ ids: isOfPermissions ? sql<string[]>`array_agg(${id} order by ${id})` : sql<string[]>`array[${id}]` })
    .from(marketChanges)
    .leftJoin(pluginFacts, eq(pluginFacts.pluginId, pluginId))
    .where(and(ofChange(filters), ofPlugin(filters)))
    .orderBy(...sorted, desc(isOfPermissions ? max(id) : id))
    .limit(limit)
    .offset(offset)
    .$dynamic();
  const rows = isOfPermissions
    ? await query.groupBy(pluginId, day, kind, line, users, downloads, ratingCount, risk)
    : await query;
  return rows.map(({ ids }) => ids.map(Number));
}
