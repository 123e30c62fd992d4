import { BAR_EDGES, BRACKETS, DEFAULT_DAYS, type PluginFilters, type Range, withoutFilter } from '@pi/domain/api';
import { and, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { fromFacts } from './facts-relation.ts';
import { filterConditions, RANGE_COLUMNS, type RangeName, rangeConditions } from './filter-conditions.ts';
import { type FilterContext, wholeContext } from './filter-context.ts';
import { leastGrowth } from './growth.ts';

/** What a filter on a number can be set to, over the plugins that pass the other filters. */
export interface RangeFacet {
  /** Plugins by value, from the first edge on; empty for what has no histogram. */
  bars: { from: number; count: number }[];
  brackets: { range: Range; count: number }[];
  /** Plugins whose value is not known. */
  unknown: number;
}

/** Counts the plugins that pass the other filters by the value of one number. */
export async function getRangeFacet(
  db: Db,
  name: RangeName,
  filters: PluginFilters,
  given: FilterContext,
): Promise<RangeFacet> {
  const context = wholeContext(given);
  const { growthDays } = filters;
  const others = { ...withoutFilter(filters, name), ...(growthDays && { growthDays }) };
  const where = and(...filterConditions(others, context));
  const value =
    name === 'growth'
      ? leastGrowth(growthDays ?? DEFAULT_DAYS.growthDays, context)
      : context.facts[RANGE_COLUMNS[name]];
  const brackets = BRACKETS[name] ?? [];
  const ofBracket = (range: Range): SQL => sql`${and(...rangeConditions(name, range, others, context))}`;
  const counted = Object.fromEntries(
    brackets.map((range, index) => [`n${index}`, sql<number>`(count(*) filter (where ${ofBracket(range)}))::int`]),
  );
  const edges = BAR_EDGES[name] ?? [];
  const bar = sql<number>`width_bucket(${value}::float8, ${sql.param([...edges])}::float8[])`;
  const [[counts], bars] = await Promise.all([
    db
      .select({ ...counted, unknown: sql<number>`(count(*) filter (where ${value} is null))::int` })
      .from(fromFacts(context.facts))
      .where(where),
    edges.length === 0
      ? []
      : db
          .select({ bar: bar.as('bar'), count: sql<number>`count(*)::int` })
          .from(fromFacts(context.facts))
          .where(and(where, sql`${value} is not null`))
          .groupBy(sql`1`),
  ]);
  const byBar = new Map(bars.map((one) => [one.bar, one.count]));
  const found: Record<string, number> = counts ?? {};
  return {
    // What lies below the first edge is drawn with the first bar.
    bars: edges.map((from, index) => ({
      from,
      count: (byBar.get(index + 1) ?? 0) + (index === 0 ? (byBar.get(0) ?? 0) : 0),
    })),
    brackets: brackets.map((range, index) => ({ range, count: found[`n${index}`] ?? 0 })),
    unknown: found.unknown ?? 0,
  };
}
