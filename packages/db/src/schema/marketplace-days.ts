import {
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { marketplaces } from './marketplaces.ts';
import { webPolicy } from './web-policy.ts';

/** One bar of the histogram: plugins whose primary metric lies in [from, to). */
export interface HistogramBin {
  from: number;
  to: number;
  plugins: number;
}

/** A marketplace on one UTC day, from the listings that were listed then. */
export const marketplaceDays = pgTable(
  'marketplace_days',
  {
    marketplace: text('marketplace')
      .notNull()
      .references(() => marketplaces.name),
    day: date('day').notNull(),
    plugins: integer('plugins').notNull(),
    companies: integer('companies').notNull(),
    /** Listings whose numbers were read on this day. */
    seen: integer('seen').notNull(),
    appeared: integer('appeared').notNull(),
    disappeared: integer('disappeared').notNull(),
    /** Whether a complete list was read and accepted: two such lists without a plugin delist it. */
    hasCompleteList: boolean('has_complete_list').notNull().default(false),
    /** Sum, median and 90th percentile of the marketplace's primary metric. */
    primaryTotal: doublePrecision('primary_total'),
    primaryMedian: doublePrecision('primary_median'),
    primaryP90: doublePrecision('primary_p90'),
    /** Plugins that are missing on it; `plugins` does not count them. */
    missing: integer('missing').notNull().default(0),
    /**
     * Of the plugins with a primary metric on both this day and 30 days before: how many, and their
     * sums then and now. Those with one on this day only are new, on that day only gone.
     */
    comparedPlugins: integer('compared_plugins'),
    comparedBefore: doublePrecision('compared_before'),
    comparedTotal: doublePrecision('compared_total'),
    newPlugins: integer('new_plugins'),
    newTotal: doublePrecision('new_total'),
    gonePlugins: integer('gone_plugins'),
    goneTotal: doublePrecision('gone_total'),
    /** Average of the plugins' ratings, unweighted. */
    ratingAverage: doublePrecision('rating_average'),
    /** Of the primary metric, in powers of ten. */
    histogram: jsonb('histogram').$type<HistogramBin[]>().notNull(),
    computedAt: timestamp('computed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.marketplace, table.day] }), webPolicy()],
).enableRLS();
