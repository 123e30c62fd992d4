import { FILTER_NAMES, type FilterName, type PluginFilters, withoutFilter } from '@pi/domain/api';
import { and, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { fromFacts } from './facts-relation.ts';
import { filterConditions } from './filter-conditions.ts';
import { type FilterContext, wholeContext } from './filter-context.ts';
import { COUNTED } from './found-ids.ts';

/** How many plugins pass filters. */
export interface FoundCount {
  /** Counted up to COUNTED. */
  total: number;
  /** Whether there are more than `total`. */
  isFloor: boolean;
}

/** Counts the plugins that pass all filters, up to COUNTED. */
export async function countFound(db: Db, filters: PluginFilters, given: FilterContext): Promise<FoundCount> {
  const context = wholeContext(given);
  const found = db
    .select({ one: sql`1` })
    .from(fromFacts(context.facts))
    .where(and(...filterConditions(filters, context)))
    .limit(COUNTED + 1)
    .as('found');
  const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(found);
  const n = row?.n ?? 0;
  return { total: Math.min(n, COUNTED), isFloor: n > COUNTED };
}

/** All plugins that are listed or missing: a whole count, which pages keep for a while. */
export async function countAll(db: Db, given: FilterContext): Promise<number> {
  const context = wholeContext(given);
  const [row] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(fromFacts(context.facts))
    .where(and(...filterConditions({}, context)));
  return row?.n ?? 0;
}

/**
 * How many plugins there would be without each filter alone, the most first: what to remove where
 * none passes all of them.
 */
export async function countWithout(
  db: Db,
  filters: PluginFilters,
  context: FilterContext,
): Promise<({ name: FilterName } & FoundCount)[]> {
  const names = FILTER_NAMES.filter((name) => filters[name] !== undefined && !name.endsWith('Days'));
  const counts = await Promise.all(
    names.map(async (name) => ({ name, ...(await countFound(db, withoutFilter(filters, name), context)) })),
  );
  return counts.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}
