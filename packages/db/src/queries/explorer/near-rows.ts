import type { Cursor } from '@pi/domain/api';
import { and, asc, between, eq, getTableColumns, gt, isNotNull, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import type { Queryable } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import type { FactsRelation } from './facts-relation.ts';
import { filterConditions } from './filter-conditions.ts';
import { type FoundQuery, type FoundRow, listConditions, orderOf, toRow, type Whole } from './found-parts.ts';
import { comesAfter, orderBy } from './keyset.ts';
import { type IndexKey, type SortKey, sortOf } from './sort-keys.ts';

/** How far a walk along an index goes to find a page. */
const WALKED = 20_000;

/** The page of many plugins along an index; null where it is not near the index's beginning. */
export async function findNear(db: Queryable, query: FoundQuery, context: Whole): Promise<FoundRow[] | null> {
  const [isBack, place] = [query.cursor?.isBack ?? false, query.cursor?.key[0]];
  if (place === null || hasNoneKnown(query))
    return isBack || query.order === 'asc' ? null : readUnknown(db, query, context);
  const known = await walk(db, query, context);
  if (known.length >= query.limit) return known;
  if (isBack || !(await isWholeWalk(db, query, context))) return null;
  // Ascending, unknown values are left out; no name is unknown.
  if (query.order === 'asc' || query.sort === 'name') return known;
  return [...known, ...(await readUnknown(db, { ...query, cursor: null, limit: query.limit - known.length }, context))];
}

// Only delisted plugins have the day.
function hasNoneKnown({ sort, filters: { status, delistedAfter } }: FoundQuery): boolean {
  const mayBeDelisted = status?.some((one) => one === 'delisted' || one === 'all') ?? delistedAfter !== undefined;
  return sort === 'delisted' && !mayBeDelisted;
}

/** The first of the plugins with a known value, of those that the index has next. */
async function walk(db: Queryable, query: FoundQuery, context: Whole): Promise<FoundRow[]> {
  const walked = walkedPart(query, context);
  const inWalk = { ...context, facts: walked as unknown as FactsRelation, nameText: walked.nameText };
  const { keys, tier } = sortOf(query.sort, inWalk);
  const order = orderOf(query, inWalk);
  const [first, second] = keys;
  const rows = await db
    .select({ pluginId: walked.pluginId, first: sql`${first?.value}`, second: sql`${second?.value ?? sql`null`}` })
    .from(walked)
    .where(and(...listConditions(query, inWalk)))
    .orderBy(...orderBy({ ...order, keys: [...tierKey(tier), ...order.keys] }))
    .limit(query.limit);
  return rows.map(toRow(keys));
}

/** Whether a walk ends because the index does. */
async function isWholeWalk(db: Queryable, query: FoundQuery, context: Whole): Promise<boolean> {
  const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(walkedPart(query, context));
  return (row?.n ?? 0) < WALKED;
}

function walkedPart(query: FoundQuery, context: Whole) {
  const { keys, tier } = sortOf(query.sort, context);
  const [first] = keys;
  const order = orderOf(query, context);
  const isByName = query.sort === 'name';
  const nameText = sql<string | null>`${isByName ? pluginTraits.nameText : sql`null`}`.as('name_text');
  const rows = new QueryBuilder()
    .select({ ...getTableColumns(pluginFacts), nameText })
    .from(pluginFacts)
    .$dynamic();
  const joined = isByName ? rows.innerJoin(pluginTraits, eq(pluginTraits.pluginId, pluginFacts.pluginId)) : rows;
  return joined
    .where(
      and(
        first && isNotNull(first.value),
        tier && isNotNull(tier.value),
        isOfOne(query),
        query.cursor && first ? isBeyond(first, tier, query.cursor, order.isReversed) : undefined,
        query.cursor ? comesAfter(order, query.cursor) : undefined,
      ),
    )
    .orderBy(...orderBy({ ...order, keys: [...tierKey(tier), ...order.keys] }))
    .limit(WALKED)
    .as('walked');
}

/**
 * The plugins whose value is not known, by id: they are the end of a list. One marketplace is a
 * range: as one value the planner leaves it out of the order, and walks along all ids.
 */
async function readUnknown(db: Queryable, query: FoundQuery, context: Whole): Promise<FoundRow[]> {
  const { keys } = sortOf(query.sort, context);
  const { pluginId, marketplace } = pluginFacts;
  const { marketplace: names, ...others } = query.filters;
  const [only, more] = names ?? [];
  const isOnly = only !== undefined && more === undefined;
  const rows = await db
    .select({ pluginId })
    .from(pluginFacts)
    .where(
      and(
        ...filterConditions(isOnly ? others : query.filters, context),
        isOnly ? between(marketplace, only, only) : undefined,
        sql`${keys[0]?.value} is null`,
        query.cursor ? gt(pluginId, query.cursor.id) : undefined,
      ),
    )
    .orderBy(...(isOnly ? [asc(marketplace)] : []), asc(pluginId))
    .limit(query.limit);
  return rows.map((row) => ({ pluginId: row.pluginId, key: keys.map(() => null) }));
}

/** Of one marketplace, or of one category: what an index can look up. */
function isOfOne({ filters: { marketplace, category } }: FoundQuery): SQL | undefined {
  return and(
    marketplace?.length === 1 ? eq(pluginFacts.marketplace, marketplace[0] ?? '') : undefined,
    category?.length === 1 ? sql`${pluginFacts.category} = ${category[0]}` : undefined,
  );
}

function tierKey(tier: IndexKey | undefined): SortKey[] {
  return tier ? [{ value: tier.value, type: 'smallint' }] : [];
}

/** What an index can look up of a place. */
function isBeyond(first: SortKey, tier: IndexKey | undefined, { key }: Cursor, isReversed: boolean): SQL {
  const at = sql`${key[0]}::${sql.raw(first.type)}`;
  const [value, bound] = tier ? [tier.value, sql`(${tier.of(at)})::smallint`] : [first.value, at];
  return isReversed ? sql`${value} >= ${bound}` : sql`${value} <= ${bound}`;
}
