import { and, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import type { Queryable } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { estimateMatching } from './estimate-matching.ts';

/** So many plugins are looked at. */
const SAMPLED = 5_000;

/**
 * About how many plugins meet the conditions today, by a sample that is the same in every call:
 * conditions that depend on each other are no reason for an error, as they are for the planner.
 */
export async function sampleMatching(db: Queryable, conditions: readonly SQL[]): Promise<number> {
  const all = await estimateMatching(db, pluginFacts, []);
  const percent = Math.min(100, (100 * SAMPLED) / Math.max(1, all));
  const sample = sql`${pluginFacts} tablesample system (${percent}) repeatable (1)`;
  const sampled = new QueryBuilder().select({ n: sql`count(*)` }).from(sample);
  const [row] = await db
    .select({ found: sql<number>`count(*)::int`, sampled: sql<number>`(${sampled})::int` })
    .from(sample)
    .where(and(...conditions));
  return row && row.sampled > 0 ? Math.round((row.found / row.sampled) * (percent < 100 ? all : row.sampled)) : 0;
}
