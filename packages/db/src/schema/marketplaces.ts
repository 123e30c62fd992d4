import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { webPolicy } from './web-policy.ts';

/** Marketplaces that were ever read; what is said of them lives in their adapter. */
export const marketplaces = pgTable(
  'marketplaces',
  {
    name: text('name').primaryKey(),
    /**
     * The version of the rules that its changes of the owner were found by, see
     * `CHANGE_RULES_VERSION`; changes found by older rules are found again from revisions.
     */
    changeRulesVersion: integer('change_rules_version').notNull().default(0),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  () => [webPolicy()],
).enableRLS();
