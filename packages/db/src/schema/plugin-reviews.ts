import { boolean, date, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { plugins } from './plugins.ts';
import { webPolicy } from './web-policy.ts';

/** The newest 20 reviews of a plugin: stars, text and day; never a name. */
export const pluginReviews = pgTable(
  'plugin_reviews',
  {
    pluginId: integer('plugin_id')
      .notNull()
      .references(() => plugins.id, { onDelete: 'cascade' }),
    externalId: text('external_id').notNull(),
    day: date('day').notNull(),
    stars: smallint('stars').notNull(),
    text: text('text').notNull(),
    /** The version of the plugin that it is about. */
    version: text('version'),
    hasReply: boolean('has_reply'),
    repliedOn: date('replied_on'),
  },
  (table) => [primaryKey({ columns: [table.pluginId, table.externalId] }), webPolicy()],
).enableRLS();
