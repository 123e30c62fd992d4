import { bigint, date, index, integer, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core';
import { backfillSource, countKind } from './plugins.ts';
import { thousandths } from './thousandths.ts';
import { webPolicy } from './web-policy.ts';

/**
 * The numbers of a plugin on a UTC day, a row each day that it was looked at; partitioned by month
 * of `day`. Columns stand by width, so that no byte is lost to alignment. No foreign key: a check
 * of every row costs more than the row, and `deletePlugins` removes both.
 */
export const pluginMetrics = pgTable(
  'plugin_metrics',
  {
    /** Moment of the response: of several on one day the latest stays. */
    observedAt: timestamp('observed_at', { withTimezone: true }).notNull(),
    users: bigint('users', { mode: 'number' }),
    downloads: bigint('downloads', { mode: 'number' }),
    pluginId: integer('plugin_id').notNull(),
    day: date('day').notNull(),
    ratingCount: integer('rating_count'),
    // A null costs no byte: the row has others.
    weeklyDownloads: integer('weekly_downloads'),
    githubStars: integer('github_stars'),
    rank: integer('rank'),
    /** Null where the number of ratings is exact, as nearly everywhere. */
    ratingCountKind: countKind('rating_count_kind'),
    /** Null where there is no such count. */
    usersKind: countKind('users_kind'),
    downloadsKind: countKind('downloads_kind'),
    /** Null: we saw it. A row that was filled in never replaces one that we saw. */
    source: backfillSource('source'),
    rating: thousandths('rating_thousandths'),
  },
  (table) => [
    primaryKey({ columns: [table.pluginId, table.day] }),
    // Rows lie by day as they were written: it costs a few pages, and finds all rows of a day.
    index('plugin_metrics_day_idx').using('brin', table.day),
    webPolicy(),
  ],
).enableRLS();
