import type { RevisionContent } from '@pi/domain';
import { integer, jsonb, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core';
import { backfillSource, plugins } from './plugins.ts';
import { webPolicy } from './web-policy.ts';

/**
 * What a listing says, from `seenAt` until the next revision; there is one only where the content
 * changed.
 */
export const pluginRevisions = pgTable(
  'plugin_revisions',
  {
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
    pluginId: integer('plugin_id')
      .notNull()
      .references(() => plugins.id, { onDelete: 'cascade' }),
    /** Null: we saw it. */
    source: backfillSource('source'),
    content: jsonb('content').$type<RevisionContent>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.pluginId, table.seenAt] }), webPolicy()],
).enableRLS();
