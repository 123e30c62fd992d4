import { and, asc, desc, eq, ilike, isNotNull, isNull, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { isEarlier } from '../as-of/earlier.ts';
import { countFound } from '../explorer/count-found.ts';
import { findPage } from '../explorer/found-ids.ts';
import { LIST_DEPTH, type PluginsQuery, SORTS_OF_FACTS, sortKeys, tierKeys } from './plugins-query.ts';

/** A page of a list. */
export interface FoundPlugins {
  /** In the order of the list. */
  ids: number[];
  /** How many plugins the list has; where they are more than `LIST_DEPTH`, a number above it. */
  found: number;
}

/** Days and counters decide about no filter of these lists. */
const CONTEXT = { today: '1970-01-01', counters: [] };

/** The plugins of a page of a marketplace's list, by their database ids. */
export async function findPlugins(db: Db, query: PluginsQuery): Promise<FoundPlugins> {
  if (query.q || isEarlier(db)) return findAmongAll(db, query);
  const sort = SORTS_OF_FACTS[query.sort];
  const filters = {
    marketplace: [query.marketplace],
    ...(query.status !== undefined && { status: [query.status] }),
  };
  const { offset, limit } = placeOf(query);
  if (!sort || limit === 0) {
    const isWhole = query.order === 'desc' || query.sort === 'name';
    const [ids, found] = await Promise.all([
      walk(db, query),
      isWhole
        ? countFound(db, filters, CONTEXT).then(({ total, isFloor }) => total + Number(isFloor))
        : count(db, query),
    ]);
    return { ids, found };
  }
  const page = await findPage(db, { filters, sort, order: query.order, cursor: null, limit: offset + limit }, CONTEXT);
  return { ids: page.rows.slice(offset).map(({ pluginId }) => pluginId), found: page.total ?? LIST_DEPTH + 1 };
}

function placeOf({ page, pageSize }: PluginsQuery) {
  const offset = Math.min((page - 1) * pageSize, LIST_DEPTH);
  return { offset, limit: Math.min(pageSize, LIST_DEPTH - offset) };
}

/** The plugins with the number along its index, then those without it. */
async function walk(db: Db, query: PluginsQuery): Promise<number[]> {
  const { offset, limit } = placeOf(query);
  const keys = [...tierKeys(query.sort), ...sortKeys(query.sort)];
  const ids = await select(db, query, { where: areKnown(keys), keys, offset: 0, limit: offset + limit });
  const missing = offset + limit - ids.length;
  if (missing > 0 && query.order === 'desc')
    ids.push(
      ...(await select(db, query, { where: isNull(keys[0] ?? plugins.id), keys: [], offset: 0, limit: missing })),
    );
  return ids.slice(offset);
}

async function findAmongAll(db: Db, query: PluginsQuery): Promise<FoundPlugins> {
  const keys = sortKeys(query.sort);
  const where = query.order === 'asc' ? areKnown(keys) : undefined;
  const [ids, found] = await Promise.all([select(db, query, { where, keys, ...placeOf(query) }), count(db, query)]);
  return { ids, found };
}

/** Counts up to one more than `LIST_DEPTH`. */
async function count(db: Db, query: PluginsQuery): Promise<number> {
  const counted = db
    .select({ one: sql`1` })
    .from(plugins)
    .where(and(ofList(query), query.order === 'asc' ? areKnown(sortKeys(query.sort)) : undefined))
    .limit(LIST_DEPTH + 1)
    .as('counted');
  const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(counted);
  return row?.n ?? 0;
}

function areKnown(keys: readonly SQLWrapper[]): SQL | undefined {
  return and(...keys.map((key) => isNotNull(key)));
}

interface Part {
  where: SQL | undefined;
  keys: readonly SQLWrapper[];
  offset: number;
  limit: number;
}

async function select(db: Db, query: PluginsQuery, { where, keys, offset, limit }: Part): Promise<number[]> {
  const order =
    query.order === 'asc'
      ? [...keys.map((key) => sql`${key} asc nulls first`), desc(plugins.id)]
      : [...keys.map((key) => sql`${key} desc nulls last`), asc(plugins.id)];
  const rows = await db
    .select({ id: plugins.id })
    .from(plugins)
    .where(and(ofList(query), where))
    .orderBy(...order)
    .limit(limit)
    .offset(offset);
  return rows.map(({ id }) => id);
}

function ofList({ marketplace, status, q }: PluginsQuery): SQL | undefined {
  return and(
    eq(plugins.marketplace, marketplace),
    status === undefined ? ne(plugins.status, 'delisted') : undefined,
    status === undefined || status === 'all' ? undefined : eq(plugins.status, status),
    q ? ilike(plugins.name, `%${q.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
  );
}
