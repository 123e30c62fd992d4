import { COMPANY_IDENTIFIER_KINDS } from '@pi/domain';
import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { companies } from './companies.ts';
import { companyChanges } from './company-changes.ts';
import { webPolicy } from './web-policy.ts';

/**
 * What a company is found by. `site`, `email` and `claim` are registrable domains, `name` is a
 * standardised name, `publisher` an account: `github <owner>`, or a hash over a store and its
 * developer. A split adds identifiers to the company it makes and removes them from the others
 * until it is undone.
 */
export const companyIdentifiers = pgTable(
  'company_identifiers',
  {
    kind: text('kind', { enum: COMPANY_IDENTIFIER_KINDS }).notNull(),
    value: text('value').notNull(),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id, { onDelete: 'cascade' }),
    addedByChangeId: integer('added_by_change_id').references(() => companyChanges.id, { onDelete: 'cascade' }),
    removedByChangeId: integer('removed_by_change_id').references(() => companyChanges.id, { onDelete: 'set null' }),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.value, table.companyId] }),
    index('company_identifiers_company_idx').on(table.companyId),
    webPolicy(),
  ],
).enableRLS();
