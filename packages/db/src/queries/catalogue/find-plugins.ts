import { and, asc, between, desc, eq, ilike, isNotNull, isNull, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { likeText } from '../../statement-parts.ts';
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
    const hasUnknown = query.order === 'desc' || query.sort === 'name';
    const [ids, found] = await Promise.all([
      walk(db, query),
      hasUnknown
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
  if (limit === 0) return [];
  const keys = [...tierKeys(query.sort), ...sortKeys(query.sort)];
  const ids = await select(db, query, { where: areKnown(keys), keys, offset: 0, limit: offset + limit });
  const missing = offset + limit - ids.length;
  if (missing > 0 && query.order === 'desc' && keys[0]) ids.push(...(await readUnknown(db, query, keys[0], missing)));
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

/**
 * The plugins without a number, by id. The marketplace is a range: as one value the planner leaves
 * it out of the order, and walks along the ids of all marketplaces.
 */
async function readUnknown(db: Db, query: PluginsQuery, number: SQLWrapper, limit: number): Promise<number[]> {
  const { marketplace, id } = plugins;
  const rows = await db
    .select({ id })
    .from(plugins)
    .where(and(between(marketplace, query.marketplace, query.marketplace), ofStatus(query), isNull(number)))
    .orderBy(asc(marketplace), asc(id))
    .limit(limit);
  return rows.map((row) => row.id);
}

function ofList(query: PluginsQuery): SQL | undefined {
  const { marketplace, q } = query;
  return and(
    eq(plugins.marketplace, marketplace),
    ofStatus(query),
    q ? ilike(plugins.name, `%${likeText(q)}%`) : undefined,
  );
}

function ofStatus({ status }: PluginsQuery): SQL | undefined {
  if (status === undefined) return ne(plugins.status, 'delisted');
  return status === 'all' ? undefined : eq(plugins.status, status);
}
