import { COMPANY_TYPES } from '@pi/domain';
import { boolean, date, doublePrecision, index, integer, pgTable, real, smallint, text } from 'drizzle-orm/pg-core';
import { companies } from './companies.ts';
import { webPolicy } from './web-policy.ts';

/** What the list of companies filters and sorts by: one row a company with plugins, derived. */
export const companyFacts = pgTable(
  'company_facts',
  {
    companyId: integer('company_id')
      .primaryKey()
      .references(() => companies.id, { onDelete: 'cascade' }),
    type: text('type', { enum: COMPANY_TYPES }).notNull(),
    /** Listings in all marketplaces, delisted ones left out. */
    pluginCount: integer('plugin_count').notNull(),
    /** Products: a product that is in several marketplaces is one. */
    productCount: integer('product_count').notNull(),
    marketplaces: text('marketplaces').array().notNull(),
    /** Sum over the marketplaces that count users; null where none does. */
    users: doublePrecision('users'),
    /** Bounds of the change of `users` over 30 days, like for like, as a share. */
    usersChange30d: real('users_change_30d'),
    usersChange30dHigh: real('users_change_30d_high'),
    ratingCount: doublePrecision('rating_count'),
    /** Weighted by the number of ratings. */
    rating: real('rating'),
    /** Index in `PERMISSION_RISKS` of its riskiest plugin. */
    risk: smallint('risk'),
    /**
     * The sum of the estimates of its plugins, in USD a year, and of how many there are. Ends are
     * added to ends: all may err the same way.
     */
    revenueLow: doublePrecision('revenue_low'),
    revenue: doublePrecision('revenue'),
    revenueHigh: doublePrecision('revenue_high'),
    revenuePlugins: integer('revenue_plugins').notNull().default(0),
    /** The tags that most of its plugins have, the commonest first. */
    tags: text('tags').array().notNull().default([]),
    /** Whether any developer of it publishes an e-mail address. */
    hasContact: boolean('has_contact').notNull(),
    /**
     * Plugins that came to it and left it by a change of hands in 365 days, and the last day of
     * one.
     */
    takenOver: integer('taken_over').notNull().default(0),
    givenAway: integer('given_away').notNull().default(0),
    lastChangedHandsOn: date('last_changed_hands_on'),
  },
  (table) => [
    index('company_facts_plugins_idx').on(table.pluginCount.desc(), table.companyId),
    index('company_facts_users_idx').on(table.users.desc().nullsLast(), table.companyId),
    index('company_facts_revenue_idx').on(table.revenue.desc().nullsLast(), table.companyId),
    webPolicy(),
  ],
).enableRLS();
