import { GROWTH_PERIODS, type GrowthPeriod, LEAST_PERCENT_BASE, type PrimaryMetric } from '@pi/domain';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { isChangeOfHandsRow } from '../facts/change-of-hands.sql.ts';
import { MOST_DAYS_EARLIER, primaryColumns } from '../facts/values-before.sql.ts';
import { highestChange, lowestChange } from '../listings/change-bounds.sql.ts';
import { type AsOf, hasChangedSince, perStore, pluginsAsOf } from './plugins-as-of.sql.ts';

/**
 * The facts of plugins as they were on a day, as the data are now: with the columns of
 * `plugin_facts`. Null is what follows from contents or sums that are not kept by day: permission
 * risk and price of a plugin whose listing changed since, and the number of its company's plugins.
 * How such a plugin is priced is what its store said; estimates of revenue are those of the day.
 */
export function factsAsOf(of: AsOf): SQL {
  const values = columnsOf(of);
  const columns = Object.values(getTableColumns(pluginFacts)).map(
    (column) =>
      sql`(${values[column.name] ?? sql`null`})::${sql.raw(column.getSQLType())} as ${sql.identifier(column.name)}`,
  );
  return sql`select ${sql.join(columns, sql`, `)}
    from (${pluginsAsOf(of)}) state
    left join public.plugin_traits traits on traits.plugin_id = state.id
    left join (
      select plugin_id, max(day) as day from public.market_changes
      where day <= ${of.day} and ${isChangeOfHandsRow()} group by plugin_id
    ) handed on handed.plugin_id = state.id
    left join lateral (
      select lower, point, upper from public.revenue_estimates estimate
      where estimate.plugin_id = state.id and estimated_on <= ${of.day} order by estimated_on desc limit 1
    ) estimate on true`;
}

function columnsOf(of: AsOf): Record<string, SQL> {
  const state = (name: string) => sql`state.${sql.identifier(name)}`;
  const same = ['company_id', 'users', 'downloads', 'marketplace', 'status', 'rating', 'rating_count'];
  const days = ['updated_on', 'first_seen_on', 'delisted_on', 'users_tier', 'downloads_tier'];
  const isUnchanged = sql`not ${hasChangedSince(sql`state.id`, of.day)}`;
  const ifUnchanged = (name: string) => sql`case when ${isUnchanged} then traits.${sql.identifier(name)} end`;
  const base = perStore(of, state('marketplace'), {
    kindOf: ({ numbers }) => numbers.users !== undefined,
    of: (hasUsers) => state(hasUsers ? 'users' : 'downloads'),
  });
  return {
    plugin_id: state('id'),
    ...Object.fromEntries([...same, ...days].map((name) => [name, state(name)])),
    category: sql`case when ${isUnchanged} then traits.category else ${sharedCategory(of)} end`,
    store_category: state('category'),
    pricing_model: sql`coalesce(${ifUnchanged('pricing_model')}, state.pricing_model)`,
    price_usd: ifUnchanged('price_usd'),
    revenue_low: sql`estimate.lower`,
    revenue: sql`estimate.point`,
    revenue_high: sql`estimate.upper`,
    owner_kind: sql`null::text`,
    risk: ifUnchanged('risk'),
    ratings_per_1000: sql`state.rating_count * 1000::float8 / nullif(${base}, 0)`,
    listed_on: sql`coalesce(state.listed_on, state.first_seen_on)`,
    changed_hands_on: sql`handed.day`,
    ...Object.fromEntries(
      GROWTH_PERIODS.flatMap((period) => [
        [`change_${period}d`, changeOver(period, of, lowestChange)],
        [`change_${period}d_high`, changeOver(period, of, highestChange)],
        [`pace_${period}d`, paceOver(period, of)],
      ]),
    ),
  };
}

function sharedCategory({ stores }: AsOf): SQL {
  const shared = Object.fromEntries(
    stores.map(({ name, categories }) => [
      name,
      Object.fromEntries(Object.entries(categories ?? {}).map(([slug, category]) => [slug, category.shared])),
    ]),
  );
  return sql`case when state.category is not null
    then coalesce(${JSON.stringify(shared)}::jsonb -> state.marketplace ->> state.category, 'other') end`;
}

function changeOver(period: GrowthPeriod, of: AsOf, change: typeof lowestChange): SQL {
  const now = { value: sql`now.value`, kind: sql`now.kind` };
  const share = perStore(of, sql`state.marketplace`, {
    kindOf: ({ primaryMetric, numbers }) => numbers[primaryMetric]?.rounding,
    of: (rounding) => change({ value: sql`before.value`, kind: sql`before.kind` }, now, rounding),
  });
  return sql`(select case when before.value >= ${LEAST_PERCENT_BASE} then ${share} end
    from ${valueNow(of)} now, ${valueBefore(of, period, period)} before)`;
}

/** As `refreshPluginFacts` has it: of exact counters the gain against that of the period before. */
function paceOver(period: GrowthPeriod, of: AsOf): SQL {
  const counters = of.stores.filter(({ primaryMetric, numbers }) => numbers[primaryMetric]?.isCumulative);
  const [gain, gainBefore] = [sql`(now.value - before.value)`, sql`(before.value - earlier.value)`];
  const lengths = sql`(before.day - earlier.day)::float8 / nullif(state.newest - before.day, 0)`;
  const isCounter = sql`state.marketplace = any(${sql.param(counters.map(({ name }) => name))}::text[])`;
  return sql`case when ${isCounter} then (
    select case when ${gain} >= 0 and ${gainBefore} >= ${LEAST_PERCENT_BASE}
        and now.kind = 'exact' and before.kind = 'exact' and earlier.kind = 'exact'
      then ${gain} * ${lengths} / ${gainBefore} - 1 end
    from ${valueNow(of)} now, ${valueBefore(of, period, period)} before,
      ${valueBefore(of, 2 * period, period)} earlier) end`;
}

/** The primary number of the newest day: a relation of one row, null where it was not read then. */
function valueNow(of: AsOf): SQL {
  const ofNewest = (name: 'value' | 'kind') =>
    perPrimary(of, (metric) => {
      const column = primaryColumns(metric)[name];
      // The number of ratings is the last known one wherever the plugin was seen.
      return metric === 'ratingCount'
        ? sql`case when state.last_seen_on = state.newest then state.${column} end`
        : sql`state.${sql.identifier(name === 'kind' ? `seen_${metric}_kind` : `seen_${metric}`)}`;
    });
  return sql`lateral (
    select (${ofNewest('value')})::bigint as value, coalesce((${ofNewest('kind')})::text, 'exact') as kind offset 0)`;
}

/**
 * The primary number so many days before the newest, as `joinValueBefore` finds it: a relation of
 * at most one row.
 */
function valueBefore(of: AsOf, days: number, period: GrowthPeriod): SQL {
  const value = perPrimary(of, (metric) => sql`metric.${primaryColumns(metric).value}::bigint`);
  const kind = perPrimary(of, (metric) => sql`metric.${primaryColumns(metric).kind}::text`);
  return sql`lateral (
    select ${value} as value, coalesce(${kind}, 'exact') as kind, metric.day
    from public.plugin_metrics metric
    where metric.plugin_id = state.id and ${value} is not null and coalesce(state.taken_on <= metric.day, true)
      and metric.day between state.newest - ${days + MOST_DAYS_EARLIER[period]}::int and state.newest - ${days}::int
    order by metric.day desc limit 1)`;
}

function perPrimary(of: AsOf, expressionOf: (metric: PrimaryMetric) => SQL): SQL {
  return perStore(of, sql`state.marketplace`, { kindOf: ({ primaryMetric }) => primaryMetric, of: expressionOf });
}
