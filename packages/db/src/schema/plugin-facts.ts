import { CATEGORY_SLUGS, type Category, PLUGIN_STATUSES, PRICING_MODELS } from '@pi/domain';
import { sql } from 'drizzle-orm';
import { bigint, date, index, integer, pgTable, real, smallint, text } from 'drizzle-orm/pg-core';
import { plugins } from './plugins.ts';
import { webPolicy } from './web-policy.ts';

/** The coarse sort key of a count, 22 % wide: an index on it rarely changes when the count does. */
function tierOf(name: string, count: string) {
  return smallint(name).generatedAlwaysAs(sql.raw(`case when ${count} >= 0 then floor(ln(${count} + 1) * 5) end`));
}

/**
 * What the lists over all marketplaces filter and sort by: one narrow row a plugin, derived from
 * `plugins`, `plugin_traits`, `plugin_metrics` and `market_changes` when a marketplace's day is
 * derived. Pages show the columns of `plugins`.
 */
export const pluginFacts = pgTable(
  'plugin_facts',
  {
    pluginId: integer('plugin_id')
      .primaryKey()
      .references(() => plugins.id, { onDelete: 'cascade' }),
    companyId: integer('company_id'),
    users: bigint('users', { mode: 'number' }),
    downloads: bigint('downloads', { mode: 'number' }),
    marketplace: text('marketplace').notNull(),
    status: text('status', { enum: PLUGIN_STATUSES }).notNull(),
    /** The shared category, and the store's own. */
    category: text('category', { enum: CATEGORY_SLUGS as [Category, ...Category[]] }),
    storeCategory: text('store_category'),
    pricingModel: text('pricing_model', { enum: PRICING_MODELS }),
    priceUsd: real('price_usd'),
    rating: real('rating'),
    ratingCount: integer('rating_count'),
    /** Ratings per 1,000 users, or downloads where the store counts no users. */
    ratingsPer1000: real('ratings_per_1000'),
    /**
     * The lowest and highest change of the marketplace's primary number that the shown values
     * allow, as a share (0.1 = +10 %), by period in days; null without a value of that day, or
     * where it starts from fewer than `LEAST_PERCENT_BASE`.
     */
    change7d: real('change_7d'),
    change7dHigh: real('change_7d_high'),
    change30d: real('change_30d'),
    change30dHigh: real('change_30d_high'),
    change90d: real('change_90d'),
    change90dHigh: real('change_90d_high'),
    change365d: real('change_365d'),
    change365dHigh: real('change_365d_high'),
    /**
     * Of a number that only grows: its gain a day in the period against the period before, as a
     * share; null for other numbers.
     */
    pace7d: real('pace_7d'),
    pace30d: real('pace_30d'),
    pace90d: real('pace_90d'),
    pace365d: real('pace_365d'),
    updatedOn: date('updated_on'),
    /** The day of the store's first publication, else the first day we saw it. */
    listedOn: date('listed_on').notNull(),
    firstSeenOn: date('first_seen_on').notNull(),
    delistedOn: date('delisted_on'),
    /** The last day of a change of hands, see `isChangeOfHands`. */
    changedHandsOn: date('changed_hands_on'),
    /** Plugins of its company in all marketplaces, delisted ones left out. */
    companyPlugins: integer('company_plugins'),
    risk: smallint('risk'),
    usersTier: tierOf('users_tier', 'users'),
    downloadsTier: tierOf('downloads_tier', 'downloads'),
  },
  (table) => [
    index('plugin_facts_users_idx').on(table.usersTier.desc().nullsLast(), table.pluginId),
    index('plugin_facts_downloads_idx').on(table.downloadsTier.desc().nullsLast(), table.pluginId),
    index('plugin_facts_marketplace_users_idx').on(table.marketplace, table.usersTier.desc().nullsLast()),
    index('plugin_facts_marketplace_downloads_idx').on(table.marketplace, table.downloadsTier.desc().nullsLast()),
    index('plugin_facts_category_users_idx').on(table.category, table.usersTier.desc().nullsLast()),
    index('plugin_facts_company_idx').on(table.companyId),
    index('plugin_facts_changed_hands_idx').on(table.changedHandsOn.desc()).where(sql`changed_hands_on is not null`),
    index('plugin_facts_first_seen_idx').on(table.firstSeenOn.desc()),
    index('plugin_facts_delisted_idx').on(table.delistedOn.desc()).where(sql`delisted_on is not null`),
    webPolicy(),
  ],
).enableRLS();
