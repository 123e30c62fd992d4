import { and, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import type { Queryable } from '../../client.ts';
import { estimateRows } from '../../estimate-rows.sql.ts';
import { type FactsRelation, fromFacts } from './facts-relation.ts';

/** About how many plugins meet the conditions, as the planner expects: no row is read. */
export function estimateMatching(db: Queryable, facts: FactsRelation, conditions: readonly SQL[]): Promise<number> {
  const matching = new QueryBuilder()
    .select({ one: sql`1` })
    .from(fromFacts(facts))
    .where(and(...conditions));
  return estimateRows(db, matching);
}
