import { ALIAS_KINDS } from '@pi/domain';
import { boolean, date, index, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { companies } from './companies.ts';
import { webPolicy } from './web-policy.ts';

/**
 * Names and domains that belong to a company for a time: renames, legal entities, takeovers. A
 * listing counts with the company that its developer's name or domain belongs to on the day.
 */
export const companyAliases = pgTable(
  'company_aliases',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    kind: text('kind', { enum: ALIAS_KINDS }).notNull(),
    /** A standardized name or a registrable domain. */
    value: text('value').notNull(),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id, { onDelete: 'cascade' }),
    /** First UTC day; null: always. */
    fromDay: date('from_day'),
    /** First UTC day on which it is not so any more; null: until today. */
    toDay: date('to_day'),
    /** Where it is known from, for readers. */
    source: text('source').notNull(),
    by: text('by').notNull(),
    /** Whether it was in force when companies were derived last. */
    isApplied: boolean('is_applied').notNull().default(false),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('company_aliases_key').on(table.kind, table.value, table.companyId, table.fromDay),
    index('company_aliases_company_idx').on(table.companyId),
    webPolicy(),
  ],
).enableRLS();
