import type { Analysis } from '@pi/domain';
import { date, index, integer, jsonb, pgTable, smallint, text, timestamp } from 'drizzle-orm/pg-core';
import { plugins } from './plugins.ts';
import { webPolicy } from './web-policy.ts';

/** Whether a language model read a listing: a failed one keeps the analysis of before. */
export const ANALYSIS_STATUSES = ['done', 'failed'] as const;

/** What a language model says of a plugin: at most one row a plugin, only where one is set. */
export const pluginAnalyses = pgTable(
  'plugin_analyses',
  {
    pluginId: integer('plugin_id')
      .primaryKey()
      .references(() => plugins.id, { onDelete: 'cascade' }),
    /** Hash of the text that was read last, or failed last. */
    textHash: text('text_hash').notNull(),
    promptVersion: smallint('prompt_version').notNull(),
    model: text('model').notNull(),
    status: text('status', { enum: ANALYSIS_STATUSES }).notNull(),
    /** Why it failed, in one sentence. */
    reason: text('reason'),
    attempts: smallint('attempts').notNull(),
    analysis: jsonb('analysis').$type<Analysis>(),
    /** The UTC day that the analysis is of. */
    analysedOn: date('analysed_on'),
    /** What it was last compared by: the plugin's content hash, model and prompt. */
    basis: text('basis'),
    /** The UTC day that its listing and reviews were last read on, or found to be the same. */
    checkedOn: date('checked_on'),
    /** Who works on it works on it until then at most. */
    leasedUntil: timestamp('leased_until', { withTimezone: true }),
  },
  (table) => [index('plugin_analyses_leased_idx').on(table.leasedUntil), webPolicy()],
).enableRLS();
