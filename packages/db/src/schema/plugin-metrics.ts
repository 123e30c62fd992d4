import { bigint, date, integer, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core';
import { metricMarks } from './metric-marks.ts';
import { thousandths } from './thousandths.ts';

/**
 * One narrow row a plugin and UTC day, partitioned by month (see the partition migration). Eight columns, as a ninth would
 * cost eight bytes of header, in order of their width, so that none is lost to alignment. No foreign key: a check per row and day
 * would cost more than the row.
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
    rating: thousandths('rating_thousandths'),
    /** Kinds of the counts, and where the row comes from: one that was filled in never replaces one that we saw. */
    marks: metricMarks('marks').notNull(),
  },
  (table) => [primaryKey({ columns: [table.pluginId, table.day] })],
).enableRLS();
