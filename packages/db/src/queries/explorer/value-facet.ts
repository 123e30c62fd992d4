import { type FilterName, type PluginFilters, withoutFilter } from '@pi/domain/api';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { eachTag } from './all-tags.ts';
import { type FactsRelation, fromFacts } from './facts-relation.ts';
import { filterConditions } from './filter-conditions.ts';
import { type FilterContext, wholeContext } from './filter-context.ts';

/** A value of a filter and how many plugins have it, of those that pass the other filters. */
export interface FacetValue {
  value: string;
  count: number;
}

const VALUE_COLUMNS = {
  status: 'status',
  marketplace: 'marketplace',
  category: 'category',
  pricing: 'pricingModel',
  ownerKind: 'ownerKind',
  risk: 'risk',
} as const satisfies Partial<Record<FilterName, keyof FactsRelation>>;
export const VALUE_NAMES = [
  'status',
  'marketplace',
  'category',
  'pricing',
  'ownerKind',
  'risk',
  'tag',
  'badge',
] as const;
export type ValueName = (typeof VALUE_NAMES)[number];

/** How many plugins that pass the other filters have each value of a filter, the most first. */
export async function getValueFacet(
  db: Db,
  name: ValueName,
  filters: PluginFilters,
  given: FilterContext,
  limit = 30,
): Promise<FacetValue[]> {
  const context = wholeContext(given);
  const { facts } = context;
  const others = withoutFilter(filters, name);
  // Among those of every status, how many have each.
  const where = and(...filterConditions(name === 'status' ? { ...others, status: ['all'] } : others, context));
  const count = sql<number>`count(*)::int`;
  if (name === 'tag' || name === 'badge') {
    const value: SQL<string> = name === 'tag' ? eachTag() : sql`unnest(${pluginTraits.badges})`;
    return db
      .select({ value: value.as('value'), count: count.as('n') })
      .from(fromFacts(facts))
      .innerJoin(pluginTraits, eq(pluginTraits.pluginId, facts.pluginId))
      .where(where)
      .groupBy(sql`1`)
      .orderBy(desc(sql`n`), sql`1`)
      .limit(limit);
  }
  const column = facts[VALUE_COLUMNS[name]];
  return db
    .select({ value: sql<string>`${column}::text`.as('value'), count: count.as('n') })
    .from(fromFacts(facts))
    .where(and(where, sql`${column} is not null`))
    .groupBy(sql`1`)
    .orderBy(desc(sql`n`), sql`1`)
    .limit(limit);
}
