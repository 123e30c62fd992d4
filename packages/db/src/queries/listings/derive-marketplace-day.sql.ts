import { addDays, type PrimaryMetric } from '@pi/domain';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { comparedWithBefore, wasNotDelistedOn } from './compare-totals.sql.ts';

export interface MarketplaceDayOptions {
  marketplace: string;
  day: string;
  primaryMetric: PrimaryMetric;
  /** Whether a list of the whole catalogue was read on this day. */
  hasCompleteList: boolean;
}

/**
 * Computes a marketplace's day: each plugin listed on it counts with its latest numbers of the
 * seven days up to it, those of a day with the primary metric before others, and is compared with
 * its numbers 30 days before. Those missing on it are counted apart, as far as they are missing
 * still: of an absence that has ended, a day that is derived again knows nothing. Medians and
 * percentiles of counts are whole numbers. Reads a bounded number of days, whatever the history.
 */
export async function deriveMarketplaceDay(
  tx: Tx,
  { marketplace, day, primaryMetric, hasCompleteList }: MarketplaceDayOptions,
): Promise<void> {
  const value = sql.identifier(pluginMetrics[primaryMetric].name);
  await tx.execute(sql`
    with known as (
      select id, company_id, first_seen_on, status = 'missing' and missing_since <= ${day} as is_missing from plugins
      where marketplace = ${marketplace} and first_seen_on <= ${day} and ${wasNotDelistedOn(day)}
    ), listed as (
      select * from known where not is_missing
    ), latest as (
      select distinct on (metric.plugin_id) metric.plugin_id, metric.${value}::float8 as value,
        metric.rating_thousandths / 1000::float8 as rating
      from plugin_metrics metric join listed on listed.id = metric.plugin_id
      where metric.day between ${addDays(day, -6)} and ${day}
        and num_nonnulls(metric.users, metric.downloads, metric.rating_thousandths, metric.rating_count) > 0
      order by metric.plugin_id, metric.${value} is null, metric.day desc
    ), totals as (
      select count(*)::int as plugins, count(distinct company_id)::int as companies,
        count(*) filter (where first_seen_on = ${day})::int as appeared
      from listed
    ), numbers as (
      select sum(value) as total, round(percentile_cont(0.5) within group (order by value)) as median,
        round(percentile_cont(0.9) within group (order by value)) as p90, avg(rating) as rating
      from latest
    ), ${comparedWithBefore({ marketplace, day, primaryMetric })}, bins as (
      select case when value < 1 then 0 else 10 ^ floor(log(value)) end as low, count(*)::int as n
      from latest where value is not null group by 1
    )
    insert into marketplace_days (marketplace, day, plugins, companies, seen, appeared, disappeared, missing, has_complete_list,
      primary_total, primary_median, primary_p90, rating_average, histogram,
      compared_plugins, compared_before, compared_total, new_plugins, new_total, gone_plugins, gone_total)
    select ${marketplace}, ${day}, totals.plugins, totals.companies,
      (select count(*) from plugin_metrics metric join plugins on plugins.id = metric.plugin_id
        where metric.day = ${day} and plugins.marketplace = ${marketplace}),
      case when exists (select from marketplace_days where marketplace = ${marketplace} and day < ${day}) then totals.appeared else 0 end,
      (select count(*) from market_changes where marketplace = ${marketplace} and market_changes.day = ${day} and kind = 'delisted'),
      (select count(*) from known where is_missing),
      ${hasCompleteList}, numbers.total, numbers.median, numbers.p90, numbers.rating,
      coalesce((select jsonb_agg(jsonb_build_object('from', low, 'to', case when low = 0 then 1 else low * 10 end, 'plugins', n) order by low) from bins), '[]'),
      compared.*
    from totals, numbers left join compared on true
    on conflict (marketplace, day) do update set plugins = excluded.plugins, companies = excluded.companies,
      seen = excluded.seen, appeared = excluded.appeared, disappeared = excluded.disappeared, missing = excluded.missing,
      has_complete_list = marketplace_days.has_complete_list or excluded.has_complete_list,
      primary_total = excluded.primary_total,
      primary_median = excluded.primary_median, primary_p90 = excluded.primary_p90,
      rating_average = excluded.rating_average, histogram = excluded.histogram,
      compared_plugins = excluded.compared_plugins, compared_before = excluded.compared_before,
      compared_total = excluded.compared_total, new_plugins = excluded.new_plugins, new_total = excluded.new_total,
      gone_plugins = excluded.gone_plugins, gone_total = excluded.gone_total, computed_at = now()`);
}
