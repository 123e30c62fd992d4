import type { RevisionContent } from '@pi/domain';
import { sql } from 'drizzle-orm';
import { foreignKey, integer, jsonb, pgTable, pgView, primaryKey, smallint, timestamp } from 'drizzle-orm/pg-core';
import { backfillSource, plugins } from './plugins.ts';

/**
 * Whole contents that a plugin's revisions are told by, numbered from 1. One is never changed, and gone when no revision names it:
 * `queries/revision-bases.ts` alone writes here and into the next table.
 */
export const revisionBases = pgTable(
  'revision_bases',
  {
    pluginId: integer('plugin_id')
      .notNull()
      .references(() => plugins.id, { onDelete: 'cascade' }),
    base: smallint('base').notNull(),
    content: jsonb('content').$type<RevisionContent>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.pluginId, table.base] })],
).enableRLS();

/** Revisions, each as the fields that it says otherwise than a base, or beside it. */
export const revisionChanges = pgTable(
  'revision_changes',
  {
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
    pluginId: integer('plugin_id').notNull(),
    base: smallint('base').notNull(),
    /** Null: we saw it. */
    source: backfillSource('source'),
    changes: jsonb('changes').$type<Partial<RevisionContent>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.pluginId, table.seenAt] }),
    foreignKey({
      name: 'revision_changes_base_fk',
      columns: [table.pluginId, table.base],
      foreignColumns: [revisionBases.pluginId, revisionBases.base],
    }).onDelete('cascade'),
  ],
).enableRLS();

/** What a listing said, from `seenAt` until the next revision; there is one only where the content changed. */
export const pluginRevisions = pgView('plugin_revisions', {
  pluginId: integer('plugin_id').notNull(),
  seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
  content: jsonb('content').$type<RevisionContent>().notNull(),
  /** Null: we saw it. */
  source: backfillSource('source'),
})
  .with({ securityInvoker: true })
  // A left join: it is left out of plans that need no content.
  .as(
    sql`select plugin_id, seen_at, revision_bases.content || changes as content, source from revision_changes left join revision_bases using (plugin_id, base)`,
  );
