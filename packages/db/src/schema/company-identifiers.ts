import { COMPANY_IDENTIFIER_KINDS } from '@pi/domain';
import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { companies } from './companies.ts';
import { companyChanges } from './company-changes.ts';
import { webPolicy } from './web-policy.ts';

/**
 * What a company is found by: the blocking keys of its developers, and of those it had when they
 * left it without a trace. `site`, `email` and `claim` are registrable domains, `name` and
 * `legal_name` standardized names, `label` the part of a domain before its ending, `publisher` an
 * account: `github <owner>`, or a hash over a store and its developer.
 */
export const companyIdentifiers = pgTable(
  'company_identifiers',
  {
    kind: text('kind', { enum: COMPANY_IDENTIFIER_KINDS }).notNull(),
    value: text('value').notNull(),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id, { onDelete: 'cascade' }),
    /** The split that gives the account to the company, also for later listings of it. */
    addedByChangeId: integer('added_by_change_id').references(() => companyChanges.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.value, table.companyId] }),
    index('company_identifiers_company_idx').on(table.companyId),
    webPolicy(),
  ],
).enableRLS();
