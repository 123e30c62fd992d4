import { sql } from 'drizzle-orm';
import { bigint, date, integer, pgTable, pgView, primaryKey, smallint, timestamp } from 'drizzle-orm/pg-core';
import { metricFlags } from './metric-flags.ts';
import { thousandths } from './thousandths.ts';

/**
 * One row a plugin and month, partitioned by month (see the migration `metrics_a_row_a_month`): each number is an array, in which
 * the day of the month is the place. What a place means is said at `pluginMetrics`. No foreign key: a check a row would cost more
 * than the row.
 */
export const pluginMetricMonths = pgTable(
  'plugin_metric_months',
  {
    pluginId: integer('plugin_id').notNull(),
    /** Its first day. */
    month: date('month').notNull(),
    /** Null where the plugin was not looked at on the day. */
    observedAt: timestamp('observed_at', { withTimezone: true }).array(),
    users: bigint('users', { mode: 'number' }).array(),
    downloads: bigint('downloads', { mode: 'number' }).array(),
    ratingCount: integer('rating_count').array(),
    rating: smallint('rating_thousandths').array(),
    marks: smallint('marks').array(),
  },
  (table) => [primaryKey({ columns: [table.pluginId, table.month] })],
).enableRLS();

/** The numbers of a plugin on a UTC day, a row each day that it was looked at: a view of the months. */
export const pluginMetrics = pgView('plugin_metrics', {
  pluginId: integer('plugin_id').notNull(),
  day: date('day').notNull(),
  /** First day of the month: a condition on it says which partitions are read, one on the day alone does not. */
  month: date('month').notNull(),
  /** Moment of the response: of several on one day the latest stays. */
  observedAt: timestamp('observed_at', { withTimezone: true }).notNull(),
  users: bigint('users', { mode: 'number' }),
  downloads: bigint('downloads', { mode: 'number' }),
  ratingCount: integer('rating_count'),
  rating: thousandths('rating_thousandths'),
  /** Kinds of the counts, and where the row comes from: one that was filled in never replaces one that we saw. */
  marks: metricFlags('marks').notNull(),
})
  .with({ securityInvoker: true })
  .as(
    sql`select plugin_id, month + place - 1 as day, month, observed_at[place] as observed_at, users[place] as users, downloads[place] as downloads, rating_count[place] as rating_count, rating_thousandths[place] as rating_thousandths, marks[place] as marks from plugin_metric_months cross join lateral generate_subscripts(observed_at, 1) as place where observed_at[place] is not null`,
  );
