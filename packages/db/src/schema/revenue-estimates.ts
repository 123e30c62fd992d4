import type { RevenueInputs } from '@pi/domain';
import { date, doublePrecision, integer, jsonb, pgTable, primaryKey, smallint } from 'drizzle-orm/pg-core';
import { plugins } from './plugins.ts';
import { webPolicy } from './web-policy.ts';

/**
 * What a plugin is estimated to earn, in USD a year: a row only where the estimate, rounded to two
 * digits, or the version of the method changed.
 */
export const revenueEstimates = pgTable(
  'revenue_estimates',
  {
    pluginId: integer('plugin_id')
      .notNull()
      .references(() => plugins.id, { onDelete: 'cascade' }),
    /** The UTC day from which it is so. */
    estimatedOn: date('estimated_on').notNull(),
    /** Ends of the interval that is meant to hold the truth with a chance of 80 %. */
    lower: doublePrecision('lower').notNull(),
    point: doublePrecision('point').notNull(),
    upper: doublePrecision('upper').notNull(),
    /** `REVENUE_VERSION` of the method. */
    methodVersion: smallint('method_version').notNull(),
    /** All that it is computed from: the steps follow from it. */
    inputs: jsonb('inputs').$type<RevenueInputs>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.pluginId, table.estimatedOn] }), webPolicy()],
).enableRLS();
