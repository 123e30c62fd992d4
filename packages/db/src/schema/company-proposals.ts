import { type MatchTerm, PROPOSAL_STATUSES } from '@pi/domain';
import { sql } from 'drizzle-orm';
import {
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { companies } from './companies.ts';
import { webPolicy } from './web-policy.ts';

/** Pairs of companies that are possibly one. A rejection is kept: its pair is proposed no more. */
export const companyProposals = pgTable(
  'company_proposals',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    /** The company of the lower id. */
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id, { onDelete: 'cascade' }),
    otherId: integer('other_id')
      .notNull()
      .references(() => companies.id, { onDelete: 'cascade' }),
    status: text('status', { enum: PROPOSAL_STATUSES }).notNull().default('open'),
    /** Bits, see `MatchTerm`. */
    weight: doublePrecision('weight').notNull(),
    evidence: jsonb('evidence').$type<MatchTerm[]>().notNull(),
    proposedOn: date('proposed_on').notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    /** The operator who decided. */
    decidedBy: text('decided_by'),
    reason: text('reason'),
  },
  (table) => [
    uniqueIndex('company_proposals_pair_key').on(table.companyId, table.otherId),
    index('company_proposals_other_idx').on(table.otherId),
    index('company_proposals_open_idx').on(table.weight.desc()).where(sql`status = 'open'`),
    check('company_proposals_order', sql`${table.companyId} < ${table.otherId}`),
    webPolicy(),
  ],
).enableRLS();
