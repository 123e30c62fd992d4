import type { SimilarEntry } from '@pi/domain';
import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { plugins } from './plugins.ts';
import { webPolicy } from './web-policy.ts';

/** The plugins most similar to each, the most similar first: derived. */
export const similarPlugins = pgTable(
  'similar_plugins',
  {
    pluginId: integer('plugin_id')
      .primaryKey()
      .references(() => plugins.id, { onDelete: 'cascade' }),
    /** Those of its own marketplace, at most 20. */
    similar: jsonb('similar').$type<SimilarEntry[]>().notNull(),
    /** Those of other marketplaces, at most 10. */
    elsewhere: jsonb('elsewhere').$type<SimilarEntry[]>().notNull(),
    /** Hash of what it was computed from, with the version of the rules. */
    basis: text('basis').notNull(),
  },
  () => [webPolicy()],
).enableRLS();
