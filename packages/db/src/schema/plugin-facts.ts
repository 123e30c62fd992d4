import {
  CATEGORY_SLUGS,
  type Category,
  EXTRACTED_PRICING_MODELS,
  type GrowthPeriod,
  OWNER_KINDS,
  PLUGIN_STATUSES,
} from '@pi/domain';
import { sql } from 'drizzle-orm';
import { bigint, date, index, integer, pgTable, real, smallint, text } from 'drizzle-orm/pg-core';
import { plugins } from './plugins.ts';
import { countTier, shareTier } from './tiers.ts';
import { webPolicy } from './web-policy.ts';

function tierOf(name: string, count: string) {
  return smallint(name).generatedAlwaysAs(countTier(sql.raw(count)));
}

/** Of a counter its pace, of other numbers their lowest change: what growth is sorted by. */
function growthTierOf(name: string, days: GrowthPeriod) {
  return smallint(name).generatedAlwaysAs(shareTier(sql.raw(`coalesce(pace_${days}d, change_${days}d)`)));
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
    pricingModel: text('pricing_model', { enum: EXTRACTED_PRICING_MODELS }),
    priceUsd: real('price_usd'),
    /** The newest estimate of `revenue_estimates`, in USD a year: its interval and its point. */
    revenueLow: real('revenue_low'),
    revenue: real('revenue'),
    revenueHigh: real('revenue_high'),
    ownerKind: text('owner_kind', { enum: OWNER_KINDS }),
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
    ratingsTier: tierOf('ratings_tier', 'rating_count::bigint'),
    revenueTier: tierOf('revenue_tier', 'revenue'),
    revenueLowTier: tierOf('revenue_low_tier', 'revenue_low'),
    per1000Tier: tierOf('per_1000_tier', 'ratings_per_1000'),
    growth7dTier: growthTierOf('growth_7d_tier', 7),
    growth30dTier: growthTierOf('growth_30d_tier', 30),
    growth90dTier: growthTierOf('growth_90d_tier', 90),
    growth365dTier: growthTierOf('growth_365d_tier', 365),
  },
  (table) => [
    index('plugin_facts_users_idx').on(table.usersTier.desc().nullsLast(), table.pluginId),
    index('plugin_facts_downloads_idx').on(table.downloadsTier.desc().nullsLast(), table.pluginId),
    index('plugin_facts_marketplace_users_idx').on(table.marketplace, table.usersTier.desc().nullsLast()),
    index('plugin_facts_marketplace_downloads_idx').on(table.marketplace, table.downloadsTier.desc().nullsLast()),
    index('plugin_facts_marketplace_idx').on(table.marketplace, table.pluginId),
    index('plugin_facts_category_users_idx').on(table.category, table.usersTier.desc().nullsLast()),
    index('plugin_facts_company_idx').on(table.companyId),
    index('plugin_facts_changed_hands_idx')
      .on(table.changedHandsOn.desc().nullsLast(), table.pluginId)
      .where(sql`changed_hands_on is not null`),
    index('plugin_facts_first_seen_idx').on(table.firstSeenOn.desc()),
    index('plugin_facts_delisted_idx')
      .on(table.delistedOn.desc().nullsLast(), table.pluginId)
      .where(sql`delisted_on is not null`),
    // Numbers that change daily are indexed by their tier, so that few updates reach the indexes.
    index('plugin_facts_ratings_idx').on(table.ratingsTier.desc().nullsLast(), table.pluginId),
    index('plugin_facts_per_1000_idx').on(table.per1000Tier.desc().nullsLast(), table.pluginId),
    index('plugin_facts_growth_7d_idx').on(table.growth7dTier.desc().nullsLast(), table.pluginId),
    index('plugin_facts_growth_30d_idx').on(table.growth30dTier.desc().nullsLast(), table.pluginId),
    index('plugin_facts_growth_90d_idx').on(table.growth90dTier.desc().nullsLast(), table.pluginId),
    index('plugin_facts_growth_365d_idx').on(table.growth365dTier.desc().nullsLast(), table.pluginId),
    // Many plugins share a rating or a tier of ratings: a marketplace's are found among them.
    index('plugin_facts_marketplace_rating_idx').on(table.marketplace, table.rating.desc().nullsLast(), table.pluginId),
    index('plugin_facts_marketplace_ratings_idx').on(
      table.marketplace,
      table.ratingsTier.desc().nullsLast(),
      table.pluginId,
    ),
    index('plugin_facts_rating_idx').on(table.rating.desc().nullsLast(), table.pluginId),
    index('plugin_facts_updated_idx').on(table.updatedOn.desc().nullsLast(), table.pluginId),
    index('plugin_facts_listed_idx').on(table.listedOn.desc().nullsLast(), table.pluginId),
    index('plugin_facts_company_plugins_idx').on(table.companyPlugins.desc().nullsLast(), table.pluginId),
    index('plugin_facts_price_idx')
      .on(table.priceUsd.desc().nullsLast(), table.pluginId)
      .where(sql`price_usd is not null`),
    index('plugin_facts_revenue_idx')
      .on(table.revenueTier.desc().nullsLast(), table.pluginId)
      .where(sql`revenue_tier is not null`),
    index('plugin_facts_revenue_low_idx')
      .on(table.revenueLowTier.desc().nullsLast(), table.pluginId)
      .where(sql`revenue_low_tier is not null`),
    index('plugin_facts_risk_idx').on(table.risk.desc().nullsLast(), table.pluginId).where(sql`risk is not null`),
    webPolicy(),
  ],
).enableRLS();
