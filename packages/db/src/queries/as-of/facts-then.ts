import { QueryBuilder } from 'drizzle-orm/pg-core';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import type { FactsRelation } from '../explorer/facts-relation.ts';

/**
 * The facts of the day that a database of `readAsOf` is of, for lists: they have no index to walk
 * along.
 */
export const factsThen = new QueryBuilder().select().from(pluginFacts).as('facts_then') as unknown as FactsRelation;
