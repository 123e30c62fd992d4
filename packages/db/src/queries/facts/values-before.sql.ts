import { addDays, type Day, type GrowthPeriod, type PrimaryMetric } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { plugins } from '../../schema/plugins.ts';

/** The day of a marketplace that has none: no number is of it. */
export const NO_DAY: Day = '1970-01-01';

/**
 * How many days earlier a value may be that stands for one of a day: a day without a reading is no
 * gap. A week allows for one, so that it stays a week.
 */
export const MOST_DAYS_EARLIER: Record<GrowthPeriod, number> = { 7: 1, 30: 3, 90: 3, 365: 3 };

/** The marketplace's newest day and its primary number. */
export interface Compared {
  newest: Day;
  primaryMetric: PrimaryMetric;
}

/** The columns of a primary number in `plugins` and `plugin_metrics`. */
export function primaryColumns(primaryMetric: PrimaryMetric) {
  const value = sql.identifier(pluginMetrics[primaryMetric].name);
  const kind = sql.identifier(
    { users: 'users_kind', downloads: 'downloads_kind', ratingCount: 'rating_count_kind' }[primaryMetric],
  );
  // The number of ratings has no day of its own: it is read whenever the plugin is.
  const on = sql.identifier(
    { users: plugins.usersOn, downloads: plugins.downloadsOn, ratingCount: plugins.lastSeenOn }[primaryMetric].name,
  );
  return { value, kind, on };
}

/** The lateral relation's name of the value so many days before. */
export function beforeName(days: number): string {
  return `before_${days}d`;
}

/**
 * A join with the value of the primary number `days` before the newest day: of that day, or of the
 * nearest earlier one within `MOST_DAYS_EARLIER`; none where another product had the id then. The
 * statement has `now (id, value, taken_on)`; what is joined has `value`, `kind` and `day`.
 */
export function joinValueBefore({ newest, primaryMetric }: Compared, days: number, period: GrowthPeriod): SQL {
  const { value, kind } = primaryColumns(primaryMetric);
  const day = addDays(newest, -days);
  return sql`left join lateral (
      select metric.${value} as value, coalesce(metric.${kind}::text, 'exact') as kind, metric.day
      from plugin_metrics metric
      where metric.plugin_id = now.id and metric.day between ${addDays(day, -MOST_DAYS_EARLIER[period])} and ${day}
        and now.value is not null and metric.${value} is not null and coalesce(now.taken_on <= metric.day, true)
      order by metric.day desc limit 1
    ) ${sql.identifier(beforeName(days))} on true`;
}

/**
 * The common table expression `now`: a marketplace's plugins with their primary number, null where
 * it is not of the newest day, and the day another product took their id over last.
 */
export function nowOf(marketplace: string, { newest, primaryMetric }: Compared): SQL {
  const { value, kind, on } = primaryColumns(primaryMetric);
  return sql`taken as (
      select plugin_id, max(day) as day from market_changes
      where marketplace = ${marketplace} and kind = 'taken_over' group by plugin_id
    ), now as (
      select plugins.*, case when plugins.${on} = ${newest} then plugins.${value} end as value,
        coalesce(plugins.${kind}::text, 'exact') as kind, taken.day as taken_on
      from plugins left join taken on taken.plugin_id = plugins.id
      where plugins.marketplace = ${marketplace}
    )`;
}
