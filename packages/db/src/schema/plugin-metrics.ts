import { bigint, date, doublePrecision, integer, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core';
import { backfillSource, countKind } from './plugins.ts';

/**
 * One narrow row a plugin and UTC day, partitioned by month (see the partition migration). Columns stand in order of
 * their width, so that no byte is lost to alignment. No foreign key: a check per row and day would cost more than the row.
 */
export const pluginMetrics = pgTable(
  'plugin_metrics',
  {
    /** Moment of the response: of several on one day the latest stays. */
    observedAt: timestamp('observed_at', { withTimezone: true }).notNull(),
    users: bigint('users', { mode: 'number' }),
    downloads: bigint('downloads', { mode: 'number' }),
    rating: doublePrecision('rating'),
    pluginId: integer('plugin_id').notNull(),
    day: date('day').notNull(),
    ratingCount: integer('rating_count'),
    usersKind: countKind('users_kind'),
    downloadsKind: countKind('downloads_kind'),
    /** Null: we saw it. A row that was filled in never replaces one that we saw. */
    source: backfillSource('source'),
  },
  (table) => [primaryKey({ columns: [table.pluginId, table.day] })],
).enableRLS();
