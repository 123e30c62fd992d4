import type { Cursor, ExplorerSort, PluginFilters, SortOrder } from '@pi/domain/api';
import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import type { Queryable } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { type FactsRelation, fromFacts, isTable } from './facts-relation.ts';
import { filterConditions } from './filter-conditions.ts';
import { type FilterContext, wholeContext } from './filter-context.ts';
import { comesAfter, type ListOrder, orderBy } from './keyset.ts';
import { type SortKey, sortOf } from './sort-keys.ts';

/** Plugins are counted up to this many. */
export const COUNTED = 10_000;
/** How far a walk along an index goes to find a page. */
const WALKED = 20_000;
/**
 * More than there are: a limit keeps the planner from reading a subquery in the order of its list.
 */
const ALL = 2_000_000_000;

export interface FoundQuery {
  filters: PluginFilters;
  sort: ExplorerSort;
  order: SortOrder;
  cursor: Cursor | null;
  /** Rows at most. */
  limit: number;
  /** Plugins are counted up to this many; without it, up to COUNTED. */
  counted?: number;
}

/** A row that was found, with the values it is sorted by. */
export interface FoundRow {
  pluginId: number;
  key: (number | string | null)[];
}

export interface Found {
  /** In the direction of reading: backward where the cursor says so. */
  rows: FoundRow[];
  /** How many plugins there are; null where they are more than are counted. */
  total: number | null;
}

/**
 * Finds the plugins of a page. Few are all read, then sorted; of many, the first are looked for
 * along an index; where they are not near its beginning, all are sorted. So no filter is paid for
 * with a walk through the whole table in the order of an index.
 */
export async function findPage(db: Queryable, query: FoundQuery, given: FilterContext): Promise<Found> {
  const context = wholeContext(given);
  const few = await readFew(db, query, context);
  if (few.total !== null) return few;
  const near = await walk(db, query, context);
  return near && near.length >= query.limit ? { rows: near, total: null } : readAll(db, query, context);
}

/** The conditions of a list: in ascending order, plugins without the number are left out. */
export function listConditions(
  { filters, sort, order }: Pick<FoundQuery, 'filters' | 'sort' | 'order'>,
  context: Required<FilterContext>,
): SQL[] {
  const keys = order === 'asc' ? sortOf(sort, context).keys : [];
  return [...filterConditions(filters, context), ...keys.map(({ value }) => isNotNull(value))];
}

function mostCounted({ counted = COUNTED }: FoundQuery): number {
  return counted;
}

const builder = new QueryBuilder();

function matching(query: FoundQuery, context: Required<FilterContext>, limit: number) {
  const { facts } = context;
  const [first, second] = sortOf(query.sort, context).keys.map(({ value }) => value);
  const columns = {
    pluginId: sql<number>`${facts.pluginId}`.as('plugin_id'),
    first: sql`${first}`.as('first_key'),
    second: sql`${second ?? sql`null::int`}`.as('second_key'),
  };
  const rows = builder.select(columns).from(fromFacts(facts)).$dynamic();
  const joined = query.sort === 'name' ? rows.innerJoin(pluginTraits, eq(pluginTraits.pluginId, facts.pluginId)) : rows;
  return joined
    .where(and(...listConditions(query, context)))
    .limit(limit)
    .as('matching');
}

async function readFew(db: Queryable, query: FoundQuery, context: Required<FilterContext>): Promise<Found> {
  const few = matching(query, context, mostCounted(query) + 1);
  const counted = builder
    .select({
      pluginId: few.pluginId,
      first: few.first,
      second: few.second,
      found: sql<number>`(count(*) over ())::int`.as('found'),
    })
    .from(few)
    .as('counted');
  const order = orderOf(query, context, counted);
  const rows = await db
    .select({ pluginId: counted.pluginId, first: counted.first, second: counted.second, found: counted.found })
    .from(counted)
    .where(query.cursor ? comesAfter(order, query.cursor) : undefined)
    .orderBy(...orderBy(order))
    .limit(query.limit);
  const found = rows[0]?.found ?? (query.cursor ? await countMatching(db, query, context) : 0);
  return { rows: rows.map(toRow(order.keys)), total: found > mostCounted(query) ? null : found };
}

async function countMatching(db: Queryable, query: FoundQuery, context: Required<FilterContext>): Promise<number> {
  const few = matching(query, context, mostCounted(query) + 1);
  const [row] = await db.select({ found: sql<number>`count(*)::int` }).from(few);
  return row?.found ?? 0;
}

/** Null where no index has the order, or the place lies among unknown values. */
async function walk(db: Queryable, query: FoundQuery, context: Required<FilterContext>): Promise<FoundRow[] | null> {
  const { keys, isIndexed } = sortOf(query.sort, context);
  const [first] = keys;
  if (!isIndexed || !isTable(context.facts) || !first || query.cursor?.key[0] === null) return null;
  const { marketplace, category } = query.filters;
  const order = orderOf(query, context);
  const walked = builder
    .select()
    .from(pluginFacts)
    .where(
      and(
        isNotNull(first.value),
        marketplace?.length === 1 ? eq(pluginFacts.marketplace, marketplace[0] ?? '') : undefined,
        category?.length === 1 ? sql`${pluginFacts.category} = ${category[0]}` : undefined,
        query.cursor ? isBeyond(first, query.cursor, order.isReversed) : undefined,
        query.cursor ? comesAfter(order, query.cursor) : undefined,
      ),
    )
    .orderBy(...orderBy(order))
    .limit(WALKED)
    .as('walked');
  const inWalk = { ...context, facts: walked as unknown as FactsRelation };
  const orderInWalk = orderOf(query, inWalk);
  const [firstKey, secondKey] = orderInWalk.keys;
  const rows = await db
    .select({
      pluginId: walked.pluginId,
      first: sql`${firstKey?.value}`,
      second: sql`${secondKey?.value ?? sql`null`}`,
    })
    .from(walked)
    .where(and(...listConditions(query, inWalk)))
    .orderBy(...orderBy(orderInWalk))
    .limit(query.limit);
  return rows.map(toRow(keys));
}

async function readAll(db: Queryable, query: FoundQuery, context: Required<FilterContext>): Promise<Found> {
  const all = matching(query, context, ALL);
  const order = orderOf(query, context, all);
  const rows = await db
    .select({ pluginId: all.pluginId, first: all.first, second: all.second })
    .from(all)
    .where(query.cursor ? comesAfter(order, query.cursor) : undefined)
    .orderBy(...orderBy(order))
    .limit(query.limit);
  return { rows: rows.map(toRow(order.keys)), total: null };
}

/** What an index can look up of a place. */
function isBeyond({ value, type }: SortKey, { key }: Cursor, isReversed: boolean): SQL {
  const at = sql`${key[0]}::${sql.raw(type)}`;
  return isReversed ? sql`${value} >= ${at}` : sql`${value} <= ${at}`;
}

interface KeyColumns {
  pluginId: ListOrder['id'];
  first: SortKey['value'];
  second: SortKey['value'];
}

/** The order of a page, over the facts or over the columns that stand for its keys. */
function orderOf(
  { sort, order, cursor }: FoundQuery,
  context: Required<FilterContext>,
  columns?: KeyColumns,
): ListOrder {
  const { keys } = sortOf(sort, context);
  const isReversed = (order === 'asc') !== (cursor?.isBack ?? false);
  if (!columns) return { keys, id: context.facts.pluginId, isReversed };
  const values = [columns.first, columns.second];
  return {
    keys: keys.map(({ type }, index) => ({ type, value: values[index] ?? columns.first })),
    id: columns.pluginId,
    isReversed,
  };
}

function toRow(keys: readonly SortKey[]) {
  return ({ pluginId, first, second }: { pluginId: number; first: unknown; second: unknown }): FoundRow => ({
    pluginId,
    key: keys.map(({ type }, index) => toKey([first, second][index], type)),
  });
}

// The driver gives a bigint as a text.
function toKey(value: unknown, type: SortKey['type']): number | string | null {
  if (value === null || value === undefined) return null;
  return type === 'text' || type === 'date' ? String(value) : Number(value);
}
