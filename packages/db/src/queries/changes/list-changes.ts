import { type ChangeGroup, type Day, KINDS_OF_GROUP } from '@pi/domain';
import { and, asc, desc, eq, gte, inArray, isNotNull, max, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { isEarlier } from '../as-of/earlier.ts';
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
 * any other change is a line of its own. Few are all sorted; of many, those
 * of the largest plugins are looked for first.
 */
export async function listLargestChanges(
  db: Db,
  filters: ChangeFilters,
  { order, limit, offset = 0 }: { order: ChangeOrder; limit: number; offset?: number },
): Promise<ChangeRow[][]> {
  const { users, downloads, ratingCount, risk } = pluginFacts;
  const numbers = order === 'risk' ? [risk, users, downloads, ratingCount] : [users, downloads, ratingCount];
  const largestFirst = numbers.map((number) => sql`${number} desc nulls last`);
  const part = { limit, offset, sorted: [...largestFirst, desc(day), desc(pluginId)] };
  const isWalked = order === 'size' && !isEarlier(db) && (await areMany(db, filters));
  const largest = isWalked ? await listLargestChanged(db, filters, offset + limit) : [];
  const near = largest.length > 0 ? await selectLines(db, filters, { ...part, of: largest }) : [];
  const lines = near.length === limit ? near : await selectLines(db, filters, part);
  const rows = new Map((await listChangeRows(db, lines.flat())).map((row) => [row.id, row]));
  return lines.map((ids) => ids.flatMap((one) => rows.get(one) ?? []));
}

/** More changes than this are not all sorted. */
const FEW = 2_000;
/** So many plugins are looked at for changes, the largest. */
const WALKED = 20_000;
/** So many changes are read for each line that is wanted: few lines are of more. */
const CHANGES_A_LINE = 4;

async function areMany(db: Db, filters: ChangeFilters): Promise<boolean> {
  const first = db
    .select({ id })
    .from(marketChanges)
    .where(ofChange(filters))
    .limit(FEW + 1)
    .as('first');
  const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(first);
  return (row?.n ?? 0) > FEW;
}

/** The largest plugins with about as many changes as so many lines have. */
async function listLargestChanged(db: Db, filters: ChangeFilters, lines: number): Promise<number[]> {
  const { pluginId: plugin, usersTier, users } = pluginFacts;
  const largest = db
    .select({ plugin, usersTier, users })
    .from(pluginFacts)
    .where(and(isNotNull(usersTier), ofPlugin(filters)))
    .orderBy(sql`${usersTier} desc nulls last`, sql`${users} desc nulls last`, asc(plugin))
    .limit(WALKED)
    .as('largest');
  const most = lines * CHANGES_A_LINE;
  const rows = await db
    .select({ plugin: largest.plugin, users: largest.users })
    .from(largest)
    .innerJoin(marketChanges, eq(pluginId, largest.plugin))
    .where(ofChange(filters))
    .orderBy(sql`${largest.usersTier} desc nulls last`, sql`${largest.users} desc nulls last`, asc(largest.plugin))
    .limit(most);
  // Behind the last one there may be others with as many users.
  const least = rows.length === most ? rows.at(-1)?.users : undefined;
  return [...new Set(rows.filter((row) => row.users !== least).map((row) => row.plugin))];
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
    .orderBy(sql`${day} desc nulls last`, sql`${id} desc nulls last`) // as the index has them
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
const PERMISSION_KINDS = OF_PERMISSIONS.flatMap((group) => KINDS_OF_GROUP[group]);

/** The ids of each line, the first change first. */
async function selectLines(
  db: Db,
  filters: ChangeFilters,
  { sorted, limit, offset, of }: { sorted: SQL[]; limit: number; offset: number; of?: readonly number[] },
): Promise<number[][]> {
  const { groups } = filters;
  const isOfPermissions = groups.length === 0 || groups.some((group) => OF_PERMISSIONS.includes(group));
  const { users, downloads, ratingCount, risk } = pluginFacts;
  const line = sql`case when ${inArray(kind, PERMISSION_KINDS)} then 0 else ${id} end`;
  const query = db
    .select({ ids: isOfPermissions ? sql<string[]>`array_agg(${id} order by ${id})` : sql<string[]>`array[${id}]` })
    .from(marketChanges)
    .leftJoin(pluginFacts, eq(pluginFacts.pluginId, pluginId))
    .where(and(ofChange(filters), ofPlugin(filters), of && isAnyOf(pluginId, of)))
    .orderBy(...sorted, desc(isOfPermissions ? max(id) : id))
    .limit(limit)
    .offset(offset)
    .$dynamic();
  const rows = isOfPermissions
    ? await query.groupBy(pluginId, day, kind, line, users, downloads, ratingCount, risk)
    : await query;
  return rows.map(({ ids }) => ids.map(Number));
}
