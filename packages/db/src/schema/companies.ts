import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { marketplaces } from './marketplaces.ts';
import { webPolicy } from './web-policy.ts';

/** A developer across all marketplaces. `slug` is the public address and never changes. */
export const companies = pgTable(
  'companies',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    slug: text('slug').notNull(),
    /** Standardised for people to read. */
    name: text('name').notNull(),
    /** Standardised for matching: lower case, no legal form. */
    nameKey: text('name_key').notNull(),
    /** Registrable domain of the company's own site; null when none is known. */
    siteDomain: text('site_domain'),
    /**
     * The company that answers at this one's address since a merge, or since the split that made it
     * was undone.
     */
    mergedInto: integer('merged_into').references((): AnyPgColumn => companies.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('companies_slug_key').on(table.slug),
    index('companies_slug_base_idx').on(sql`left(regexp_replace(slug, '-[0-9]+$', ''), 50)`),
    index('companies_name_idx').using('gin', sql`lower(name) gin_trgm_ops`),
    index('companies_merged_into_idx').on(table.mergedInto).where(sql`merged_into is not null`),
    webPolicy(),
  ],
).enableRLS();

/**
 * A company's plugins in one marketplace, kept up to date by the derive step; unlike numbers are
 * never added across marketplaces.
 */
export const companyMarketplaces = pgTable(
  'company_marketplaces',
  {
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id, { onDelete: 'cascade' }),
    marketplace: text('marketplace')
      .notNull()
      .references(() => marketplaces.name),
    pluginCount: integer('plugin_count').notNull(),
    // Sums of counts of up to 2^53 - 1 each: more than bigint holds from 1,025 of them on.
    users: doublePrecision('users'),
    downloads: doublePrecision('downloads'),
    ratingCount: bigint('rating_count', { mode: 'number' }),
    /** Weighted by the number of ratings. */
    rating: doublePrecision('rating'),
  },
  (table) => [
    primaryKey({ columns: [table.companyId, table.marketplace] }),
    index('company_marketplaces_plugins_idx').on(
      table.marketplace,
      table.pluginCount.desc().nullsLast(),
      table.companyId,
    ),
    index('company_marketplaces_users_idx').on(table.marketplace, table.users.desc().nullsLast()),
    webPolicy(),
  ],
).enableRLS();
