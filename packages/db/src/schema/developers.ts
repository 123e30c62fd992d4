import type { DeveloperProfile, MatchTerm } from '@pi/domain';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { companies } from './companies.ts';
import { marketplaces } from './marketplaces.ts';
import { webPolicy } from './web-policy.ts';

/**
 * The developers of each marketplace, as its listings state them: what is matched with companies.
 * `profile` follows from the newest revisions of the developer's plugins.
 */
export const developers = pgTable(
  'developers',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    marketplace: text('marketplace')
      .notNull()
      .references(() => marketplaces.name),
    /** Hash of what identifies it within the marketplace, see `developerKey`. */
    key: text('key').notNull(),
    /** The company it is matched to; null until it is matched. */
    companyId: integer('company_id').references(() => companies.id, { onDelete: 'set null' }),
    /** The company that an operator's split gives it to; null without one. */
    splitInto: integer('split_into').references(() => companies.id, { onDelete: 'set null' }),
    profile: jsonb('profile').$type<DeveloperProfile>().notNull(),
    /** The blocking keys of the profile: kind, space, value. */
    blockingKeys: text('blocking_keys').array().notNull(),
    /** What speaks for that company, the largest term first; empty where nothing is needed. */
    evidence: jsonb('evidence').$type<MatchTerm[]>().notNull().default([]),
    /** Whether it has to be matched again: plugins of it were deleted, or an operator decided. */
    isDue: boolean('is_due').notNull().default(false),
  },
  (table) => [
    uniqueIndex('developers_key').on(table.marketplace, table.key),
    index('developers_company_idx').on(table.companyId),
    index('developers_split_idx').on(table.splitInto).where(sql`split_into is not null`),
    index('developers_due_idx').on(table.id).where(sql`is_due`),
    webPolicy(),
  ],
).enableRLS();
