import { type Day, GROWTH_PERIODS, type GrowthPeriod, LEAST_PERCENT_BASE, type MarketplaceInfo } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { getNewestDay } from '../catalogue/get-newest-day.ts';
import { highestChange, lowestChange } from '../listings/change-bounds.sql.ts';
import { isChangeOfHandsRow } from './change-of-hands.sql.ts';
import { ownerKindNow } from './owner-kind-now.sql.ts';
import { beforeName, type Compared, joinValueBefore, NO_DAY, nowOf } from './values-before.sql.ts';
import { writeDiffering } from './write-differing.sql.ts';

/**
 * Brings `plugin_facts` of a marketplace up to date, as of its newest day; rows that are right
 * already are not written. Traits, estimates of revenue and aggregates of companies have to be up
 * to date.
 * @param info the marketplace, its primary number, and how it rounds and counts
 */
export async function refreshPluginFacts(
  tx: Tx,
  info: Pick<MarketplaceInfo, 'name' | 'primaryMetric' | 'numbers'>,
): Promise<void> {
  const { name: marketplace, primaryMetric } = info;
  const compared: Compared = { newest: (await getNewestDay(tx, marketplace)) ?? NO_DAY, primaryMetric };
  const isCumulative = info.numbers[primaryMetric]?.isCumulative === true;
  const days = GROWTH_PERIODS.flatMap((period): [number, GrowthPeriod][] =>
    isCumulative
      ? [
          [period, period],
          [2 * period, period],
        ]
      : [[period, period]],
  );
  await writeDiffering(tx, 'plugin_facts', {
    keys: ['plugin_id'],
    ctes: sql`${nowOf(marketplace, compared)}, handed as (
      select plugin_id, max(day) as day from market_changes
      where marketplace = ${marketplace} and ${isChangeOfHandsRow()} group by plugin_id
    ), counted as (
      select company_id, sum(plugin_count)::int as plugins from company_marketplaces
      where company_id in (select company_id from now) group by company_id
    )`,
    columns: { ...stateColumns(info), ...changeColumns(info), ...paceColumns(compared.newest, isCumulative) },
    from: sql`from now
      left join plugin_traits traits on traits.plugin_id = now.id
      left join handed on handed.plugin_id = now.id
      left join counted on counted.company_id = now.company_id
      left join lateral (
        select lower, point, upper, case when point is not null then inputs ->> 'ownerKind' end as owner_kind from revenue_estimates
        where revenue_estimates.plugin_id = now.id order by estimated_on desc limit 1
      ) estimate on true
      ${sql.join(
        days.map(([before, period]) => joinValueBefore(compared, before, period)),
        sql` `,
      )}`,
  });
}

function stateColumns({ numbers }: Pick<MarketplaceInfo, 'numbers'>): Record<string, SQL> {
  const base = numbers.users ? sql`now.users` : sql`now.downloads`;
  return {
    plugin_id: sql`now.id`,
    company_id: sql`now.company_id`,
    users: sql`now.users`,
    downloads: sql`now.downloads`,
    marketplace: sql`now.marketplace`,
    status: sql`now.status`,
    category: sql`traits.category`,
    store_category: sql`now.category`,
    pricing_model: sql`coalesce(traits.pricing_model, now.pricing_model)`,
    price_usd: sql`traits.price_usd`,
    revenue_low: sql`estimate.lower::real`,
    revenue: sql`estimate.point::real`,
    revenue_high: sql`estimate.upper::real`,
    owner_kind: ownerKindNow(sql`estimate.owner_kind`, sql`counted.plugins`),
    rating: sql`now.rating::real`,
    rating_count: sql`now.rating_count`,
    ratings_per_1000: sql`(now.rating_count * 1000::float8 / nullif(${base}, 0))::real`,
    updated_on: sql`now.updated_on`,
    listed_on: sql`coalesce(now.listed_on, now.first_seen_on)`,
    first_seen_on: sql`now.first_seen_on`,
    delisted_on: sql`now.delisted_on`,
    changed_hands_on: sql`handed.day`,
    company_plugins: sql`case when now.company_id is not null then coalesce(counted.plugins, 0) end`,
    risk: sql`traits.risk`,
  };
}

function changeColumns({ numbers, primaryMetric }: Pick<MarketplaceInfo, 'primaryMetric' | 'numbers'>) {
  const rounding = numbers[primaryMetric]?.rounding;
  const now = { value: sql`now.value`, kind: sql`now.kind` };
  return Object.fromEntries(
    GROWTH_PERIODS.flatMap((days): [string, SQL][] => {
      const before = of(days);
      const share = (change: SQL) => sql`case when ${before.value} >= ${LEAST_PERCENT_BASE} then (${change})::real end`;
      return [
        [`change_${days}d`, share(lowestChange(before, now, rounding))],
        [`change_${days}d_high`, share(highestChange(before, now, rounding))],
      ];
    }),
  );
}

// The gain a day against that of the period before, where all three values are exact: of rounded
// ones the difference says little. As movers, see `gainRank`.
function paceColumns(newest: Day, isCumulative: boolean) {
  return Object.fromEntries(
    GROWTH_PERIODS.map((days): [string, SQL] => {
      if (!isCumulative) return [`pace_${days}d`, sql`null::real`];
      const [before, earlier] = [of(days), of(2 * days)];
      const gain = sql`(now.value - ${before.value})`;
      const gainBefore = sql`(${before.value} - ${earlier.value})`;
      const lengths = sql`(${before.day} - ${earlier.day})::float8 / nullif(${newest}::date - ${before.day}, 0)`;
      const isMeant = sql`${gain} >= 0 and ${gainBefore} >= ${LEAST_PERCENT_BASE}
        and now.kind = 'exact' and ${before.kind} = 'exact' and ${earlier.kind} = 'exact'`;
      return [`pace_${days}d`, sql`case when ${isMeant} then (${gain} * ${lengths} / ${gainBefore} - 1)::real end`];
    }),
  );
}

function of(days: number) {
  const relation = sql.identifier(beforeName(days));
  return { value: sql`${relation}.value`, kind: sql`${relation}.kind`, day: sql`${relation}.day` };
}
