import { addDays, type Day, type PrimaryMetric } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';

export interface ComparedDay {
  marketplace: string;
  day: Day;
  primaryMetric: PrimaryMetric;
}

/**
 * The common table expressions that end in `compared`: a marketplace's primary metric on a day
 * against 30 days before, like for like. It has one row, or none where no plugin has a value then.
 * The statement has `latest (plugin_id, value)`, the values of the day. Those of 30 days before are
 * found in the same way, so that a day without a run is no gap. A plugin that was taken over in
 * between is gone as what it was, and new as what it is.
 */
export function comparedWithBefore({ marketplace, day, primaryMetric }: ComparedDay): SQL {
  const value = sql.identifier(pluginMetrics[primaryMetric].name);
  const before = addDays(day, -30);
  return sql`latest_before as (
      select distinct on (metric.plugin_id) metric.plugin_id, metric.${value}::float8 as value
      from plugin_metrics metric join plugins on plugins.id = metric.plugin_id
      where plugins.marketplace = ${marketplace} and metric.day between ${addDays(before, -6)} and ${before}
        and num_nonnulls(metric.users, metric.downloads, metric.rating_thousandths, metric.rating_count) > 0
        and ${wasNotDelistedOn(before)}
      order by metric.plugin_id, metric.${value} is null, metric.day desc
    ), taken as (
      select plugin_id from market_changes
      where marketplace = ${marketplace} and kind = 'taken_over' and market_changes.day > ${before} and market_changes.day <= ${day}
    ), pairs as (
      select before.value as before, now.value as now
      from (select * from latest_before where value is not null) before
      full join (select * from latest where value is not null) now
        on now.plugin_id = before.plugin_id and now.plugin_id not in (select plugin_id from taken)
    ), compared as (
      select count(*) filter (where is_pair)::int as plugins,
        coalesce(sum(before) filter (where is_pair), 0) as before, coalesce(sum(now) filter (where is_pair), 0) as total,
        count(*) filter (where before is null)::int as new_plugins, coalesce(sum(now) filter (where before is null), 0) as new_total,
        count(*) filter (where now is null)::int as gone_plugins, coalesce(sum(before) filter (where now is null), 0) as gone_total
      from (select *, before is not null and now is not null as is_pair from pairs) pair
      having count(before) > 0
    )`;
}

/**
 * Whether a plugin was not delisted on a day, as far as its changes say. For statements on
 * `plugins`.
 */
export function wasNotDelistedOn(day: Day): SQL {
  return sql`coalesce((
    select kind from market_changes
    where plugin_id = plugins.id and kind in ('delisted', 'relisted') and market_changes.day <= ${day}
    order by at desc limit 1) <> 'delisted', true)`;
}
