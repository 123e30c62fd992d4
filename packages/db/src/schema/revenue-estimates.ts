import type { RevenueInputs } from '@pi/domain';
import { sql } from 'drizzle-orm';
import {
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
} from 'drizzle-orm/pg-core';
import { plugins } from './plugins.ts';
import { webPolicy } from './web-policy.ts';

/**
 * What a plugin is estimated to earn, in USD a year, rounded to two digits: a row only where that
 * changed by more than numbers vary, or where what decides it changed. Its interval is null from
 * the day on which it cannot be estimated any more.
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
    lower: doublePrecision('lower'),
    point: doublePrecision('point'),
    upper: doublePrecision('upper'),
    /** `REVENUE_VERSION` of the method. */
    methodVersion: smallint('method_version').notNull(),
    /** All that it is computed from: the steps follow from it. */
    inputs: jsonb('inputs').$type<RevenueInputs>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.pluginId, table.estimatedOn] }),
    // Days that a marketplace is rewound from are few, and asked for whenever it is derived.
    index('revenue_estimates_day_idx').on(table.estimatedOn),
    check('revenue_estimates_interval_check', sql`num_nulls(lower, point, upper) in (0, 3)`),
    webPolicy(),
  ],
).enableRLS();
