import { and, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Queryable } from '../../client.ts';
import { selectRows } from '../../select-rows.ts';
import { type FactsRelation, fromFacts } from './facts-relation.ts';

const Plan = z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: z.object({ 'Plan Rows': z.number() }) })]) });

/** About how many rows meet the conditions, as the planner expects: no row is read. */
export async function estimateRows(db: Queryable, facts: FactsRelation, conditions: readonly SQL[]): Promise<number> {
  const counted = new QueryBuilder()
    .select({ one: sql`1` })
    .from(fromFacts(facts))
    .where(and(...conditions));
  const [row] = await selectRows(db, sql`explain (format json) ${counted}`, Plan);
  return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}
