import { COMPANY_CHANGES, COMPANY_MATCH_REASONS } from '@pi/domain';
import { index, integer, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { companies } from './companies.ts';
import { plugins } from './plugins.ts';
import { webPolicy } from './web-policy.ts';

/**
 * A merge or split of companies by an operator. It holds, for later listings too, until it is
 * undone.
 */
export const companyChanges = pgTable(
  'company_changes',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    kind: text('kind', { enum: COMPANY_CHANGES }).notNull(),
    /** The company that others were merged into, or that the split made. */
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id, { onDelete: 'cascade' }),
    /** The operator. */
    by: text('by').notNull(),
    reason: text('reason'),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    undoneAt: timestamp('undone_at', { withTimezone: true }),
  },
  (table) => [index('company_changes_company_idx').on(table.companyId), webPolicy()],
).enableRLS();

/** What a change moved: a plugin, or, where `pluginId` is null, a whole company. */
export const companyMoves = pgTable(
  'company_moves',
  {
    changeId: integer('change_id')
      .notNull()
      .references(() => companyChanges.id, { onDelete: 'cascade' }),
    /** The company that was moved, or that the plugin was matched to before. */
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id, { onDelete: 'cascade' }),
    pluginId: integer('plugin_id').references(() => plugins.id, { onDelete: 'cascade' }),
    /** Why the plugin belonged to that company. */
    matchReason: text('match_reason', { enum: COMPANY_MATCH_REASONS }),
  },
  (table) => [
    unique('company_moves_once_key').on(table.changeId, table.companyId, table.pluginId).nullsNotDistinct(),
    index('company_moves_plugin_idx').on(table.pluginId),
    index('company_moves_company_idx').on(table.companyId),
    webPolicy(),
  ],
).enableRLS();
