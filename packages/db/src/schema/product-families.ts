import { index, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { companies } from './companies.ts';
import { plugins } from './plugins.ts';
import { webPolicy } from './web-policy.ts';

/**
 * One product of a company that lives in several marketplaces; its `slug` never changes while it
 * has a member.
 */
export const productFamilies = pgTable(
  'product_families',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    slug: text('slug').notNull(),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id, { onDelete: 'cascade' }),
    /** What its members' names have in common, e.g. without the marketplace they work in. */
    name: text('name').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('product_families_slug_key').on(table.slug),
    index('product_families_company_idx').on(table.companyId),
    webPolicy(),
  ],
).enableRLS();

/** The plugins of each family, at most one family a plugin. */
export const productFamilyMembers = pgTable(
  'product_family_members',
  {
    pluginId: integer('plugin_id')
      .primaryKey()
      .references(() => plugins.id, { onDelete: 'cascade' }),
    familyId: integer('family_id')
      .notNull()
      .references(() => productFamilies.id, { onDelete: 'cascade' }),
  },
  (table) => [index('product_family_members_family_idx').on(table.familyId), webPolicy()],
).enableRLS();
