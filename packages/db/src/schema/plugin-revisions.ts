import type { RevisionContent } from '@pi/domain';
import { integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { backfillSource, plugins } from './plugins.ts';

/** What a listing said, from `seenAt` until the next revision; written only when the content changed. */
export const pluginRevisions = pgTable(
  'plugin_revisions',
  {
    pluginId: integer('plugin_id')
      .notNull()
      .references(() => plugins.id, { onDelete: 'cascade' }),
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
    contentHash: text('content_hash').notNull(),
    content: jsonb('content').$type<RevisionContent>().notNull(),
    /** Null: we saw it. */
    source: backfillSource('source'),
  },
  (table) => [primaryKey({ columns: [table.pluginId, table.seenAt] })],
).enableRLS();
