import { CLAIM_METHODS } from '@pi/domain/events';
import { boolean, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { users } from './users.ts';
import { webPolicy } from './web-policy.ts';

/** Who says that they belong to a company, and what proves it. */
export const companyClaims = pgTable(
  'company_claims',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Of the plugin whose listing proves it: companies are derived anew, plugins stay. */
    marketplace: text('marketplace').notNull(),
    externalId: text('external_id').notNull(),
    method: text('method', { enum: CLAIM_METHODS }).notNull(),
    /**
     * What has to come back: hashed where it is sent by e-mail, plain where it is placed in the
     * listing.
     */
    code: text('code').notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    /** Wrong codes that were given. */
    attempts: integer('attempts').notNull().default(0),
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
    /** Whether the company's page shows their name. */
    isShown: boolean('is_shown').notNull().default(false),
  },
  (table) => [
    uniqueIndex('company_claims_user_plugin_idx').on(table.userId, table.marketplace, table.externalId),
    index('company_claims_plugin_idx').on(table.marketplace, table.externalId),
    webPolicy(),
  ],
).enableRLS();
