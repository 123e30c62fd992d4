import { bigint, doublePrecision, integer, jsonb, pgTable, primaryKey, real, text } from 'drizzle-orm/pg-core';
import { marketplaces } from './marketplaces.ts';
import { webPolicy } from './web-policy.ts';

/** Whose category it is: one of `CATEGORIES`, or the store's own. */
export const CATEGORY_SCOPES = ['shared', 'store'] as const;

/** Plugins of a category that came and went in a month (`2026-11`). */
export interface CategoryMonth {
  month: string;
  new: number;
  gone: number;
}

/** A category in one marketplace, as of the marketplace's newest day: derived. */
export const categoryFacts = pgTable(
  'category_facts',
  {
    scope: text('scope', { enum: CATEGORY_SCOPES }).notNull(),
    category: text('category').notNull(),
    marketplace: text('marketplace')
      .notNull()
      .references(() => marketplaces.name),
    plugins: integer('plugins').notNull(),
    /**
     * Of the marketplace's primary number: the sum, and what the largest 3, next 7, next 90 hold.
     */
    total: doublePrecision('total'),
    top3: doublePrecision('top_3'),
    next7: doublePrecision('next_7'),
    next90: doublePrecision('next_90'),
    /** Like for like: sums of the plugins with a number on both days, before and now, by period. */
    before30d: doublePrecision('before_30d'),
    after30d: doublePrecision('after_30d'),
    before90d: doublePrecision('before_90d'),
    after90d: doublePrecision('after_90d'),
    before365d: doublePrecision('before_365d'),
    after365d: doublePrecision('after_365d'),
    medianRating: real('median_rating'),
    ratingCount: bigint('rating_count', { mode: 'number' }),
    /** Plugins with a day of update, and those of them not updated for a year. */
    dated: integer('dated').notNull(),
    notUpdated: integer('not_updated').notNull(),
    /** Median of `priceUsd` of the plugins that have one, and how many. */
    medianPriceUsd: real('median_price_usd'),
    priced: integer('priced').notNull(),
    new30d: integer('new_30d').notNull(),
    new90d: integer('new_90d').notNull(),
    new365d: integer('new_365d').notNull(),
    gone30d: integer('gone_30d').notNull(),
    gone90d: integer('gone_90d').notNull(),
    gone365d: integer('gone_365d').notNull(),
    /** The last 24 months, oldest first. */
    months: jsonb('months').$type<CategoryMonth[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.category, table.marketplace] }), webPolicy()],
).enableRLS();
