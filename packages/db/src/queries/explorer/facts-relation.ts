import { is, type SQLWrapper } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { pluginFacts } from '../../schema/plugin-facts.ts';

type FactColumn = keyof typeof pluginFacts.$inferSelect;

/**
 * What a list of plugins reads: the table of facts, or a subquery with its columns that stands for
 * the facts of an earlier day.
 */
export type FactsRelation = { [Column in FactColumn]: (typeof pluginFacts)[Column] } & SQLWrapper;

/** Whether it is the table itself, with its indexes. */
export function isTable(facts: FactsRelation): boolean {
  return is(facts, PgTable);
}

/** The facts of today. */
export const factsOfToday: FactsRelation = pluginFacts;

/** The relation as the builder's `from` takes it. */
export function fromFacts(facts: FactsRelation): typeof pluginFacts {
  return facts as typeof pluginFacts;
}
