import { and, eq, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import type { Queryable } from '../../client.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { isEarlier } from '../as-of/earlier.ts';
import { estimateMatching } from './estimate-matching.ts';
import { fromFacts, isTable } from './facts-relation.ts';
import { filterConditions } from './filter-conditions.ts';
import { type FilterContext, wholeContext } from './filter-context.ts';
import { type FoundQuery, type FoundRow, listConditions, orderOf, toRow, type Whole } from './found-parts.ts';
import { comesAfter, orderBy } from './keyset.ts';
import { findNear } from './near-rows.ts';
import { sampleMatching } from './sample-matching.ts';
import { sortOf } from './sort-keys.ts';

/** Plugins are counted up to this many. */
export const COUNTED = 10_000;
/**
 * More than there are: a limit keeps the planner from reading a subquery in the order of its list.
 */
const ALL = 2_000_000_000;

export interface Found {
  /** In the direction of reading: backward where the cursor says so. */
  rows: FoundRow[];
  /** How many plugins there are; null where they are more than are counted. */
  total: number | null;
  /** About how many they are, where that is known and the total is not. */
  expected?: number;
}

/**
 * Finds the plugins of a page. A sample says whether they are many: few are all read, then sorted;
 * of many, the first are looked for along an index; where they are not near its beginning, all are
 * sorted. So no filter is paid for with a walk through the whole table in the order of an index,
 * nor many plugins with a count.
 */
export async function findPage(db: Queryable, query: FoundQuery, given: FilterContext): Promise<Found> {
  const context = wholeContext(given);
  const hasIndexes = isTable(context.facts) && !isEarlier(db);
  const expected = hasIndexes ? await expectMatching(db, query, context) : 0;
  if (expected <= 2 * mostCounted(query)) {
    const few = await readFew(db, query, context);
    if (few.total !== null) return few;
  }
  const near = hasIndexes ? await findNear(db, query, context) : null;
  const rows = near ?? (await readAll(db, query, context));
  return { rows, total: null, ...(expected > mostCounted(query) && { expected }) };
}

/** Where the planner expects few, no sample is needed: reading them says whether they are. */
async function expectMatching(db: Queryable, query: FoundQuery, context: Whole): Promise<number> {
  const conditions = sampledConditions(query, context);
  const planned = await estimateMatching(db, context.facts, conditions);
  return planned < mostCounted(query) / 4 ? 0 : sampleMatching(db, conditions);
}

// A name is never unknown, and not among the facts.
function sampledConditions(query: FoundQuery, context: Whole): SQL[] {
  return query.sort === 'name' ? filterConditions(query.filters, context) : listConditions(query, context);
}

function mostCounted({ counted = COUNTED }: FoundQuery): number {
  return counted;
}

const builder = new QueryBuilder();

function matching(query: FoundQuery, context: Whole, limit: number) {
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

async function readFew(db: Queryable, query: FoundQuery, context: Whole): Promise<Found> {
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

async function countMatching(db: Queryable, query: FoundQuery, context: Whole): Promise<number> {
  const few = matching(query, context, mostCounted(query) + 1);
  const [row] = await db.select({ found: sql<number>`count(*)::int` }).from(few);
  return row?.found ?? 0;
}

async function readAll(db: Queryable, query: FoundQuery, context: Whole): Promise<FoundRow[]> {
  const all = matching(query, context, ALL);
  const order = orderOf(query, context, all);
  const rows = await db
    .select({ pluginId: all.pluginId, first: all.first, second: all.second })
    .from(all)
    .where(query.cursor ? comesAfter(order, query.cursor) : undefined)
    .orderBy(...orderBy(order))
    .limit(query.limit);
  return rows.map(toRow(order.keys));
}
