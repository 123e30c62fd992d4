import { type Day, GROWTH_PERIODS, type GrowthPeriod, LEAST_PERCENT_BASE, type PrimaryMetric } from '@pi/domain';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { isChangeOfHandsRow } from '../facts/change-of-hands.sql.ts';
import { MOST_DAYS_EARLIER, primaryColumns } from '../facts/values-before.sql.ts';
import { highestChange, lowestChange } from '../listings/change-bounds.sql.ts';
import { type AsOf, type AsOfStore, hasChangedSince, perStore, pluginsAsOf } from './plugins-as-of.sql.ts';

/**
 * The facts of plugins as they were on a day, as the data are now: with the columns of
 * `plugin_facts`. Null is what follows from contents or sums that are not kept by day: permission
 * risk and price of a plugin whose listing changed since, the number of its company's plugins.
 */
export function factsAsOf(of: AsOf): SQL {
  const values = columnsOf(of);
  const columns = Object.values(getTableColumns(pluginFacts)).map(
    (column) =>
      sql`(${values[column.name] ?? sql`null`})::${sql.raw(column.getSQLType())} as ${sql.identifier(column.name)}`,
  );
  return sql`select ${sql.join(columns, sql`, `)}
    from (${pluginsAsOf(of)}) state
    left join plugin_traits traits on traits.plugin_id = state.id
    left join (
      select plugin_id, max(day) as day from market_changes
      where day <= ${of.day} and ${isChangeOfHandsRow()} group by plugin_id
    ) handed on handed.plugin_id = state.id`;
}

function columnsOf(of: AsOf): Record<string, SQL> {
  const state = (name: string) => sql`state.${sql.identifier(name)}`;
  const same = ['company_id', 'users', 'downloads', 'marketplace', 'status', 'pricing_model', 'rating', 'rating_count'];
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
    price_usd: ifUnchanged('price_usd'),
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

/** What of a marketplace decides how its primary number is compared. */
function comparedOf({ primaryMetric, numbers }: AsOfStore) {
  const { rounding, isCumulative } = numbers[primaryMetric] ?? {};
  return { primaryMetric, rounding, isCumulative };
}

function changeOver(period: GrowthPeriod, of: AsOf, change: typeof lowestChange): SQL {
  return perStore(of, sql`state.marketplace`, {
    kindOf: comparedOf,
    of: ({ primaryMetric, rounding }) => {
      const [before, now] = [valueBefore(primaryMetric, period, period, of.day), valueNow(primaryMetric)];
      return sql`(select case when ${now.isNewest} and earlier.value >= ${LEAST_PERCENT_BASE}
          then ${change({ value: sql`earlier.value`, kind: sql`earlier.kind` }, now, rounding)} end
        from ${before} earlier)`;
    },
  });
}

/** As `refreshPluginFacts` has it: of exact counters the gain against that of the period before. */
function paceOver(period: GrowthPeriod, of: AsOf): SQL {
  return perStore(of, sql`state.marketplace`, {
    kindOf: comparedOf,
    of: ({ primaryMetric, isCumulative }) => {
      if (!isCumulative) return sql`null`;
      const now = valueNow(primaryMetric);
      const [gain, gainBefore] = [sql`(${now.value} - before.value)`, sql`(before.value - earlier.value)`];
      const lengths = sql`(before.day - earlier.day)::float8 / nullif(state.newest - before.day, 0)`;
      return sql`(select case when ${now.isNewest} and ${gain} >= 0 and ${gainBefore} >= ${LEAST_PERCENT_BASE}
            and ${now.kind} = 'exact' and before.kind = 'exact' and earlier.kind = 'exact'
          then ${gain} * ${lengths} / ${gainBefore} - 1 end
        from ${valueBefore(primaryMetric, period, period, of.day)} before,
          ${valueBefore(primaryMetric, 2 * period, period, of.day)} earlier)`;
    },
  });
}

function valueNow(primaryMetric: PrimaryMetric) {
  const { value, kind } = primaryColumns(primaryMetric);
  const on = { users: sql`state.users_on`, downloads: sql`state.downloads_on`, ratingCount: sql`state.last_seen_on` };
  return {
    value: sql`state.${value}`,
    kind: sql`coalesce(state.${kind}::text, 'exact')`,
    isNewest: sql`${on[primaryMetric]} = state.newest`,
  };
}

/**
 * The primary number so many days before the newest, as `joinValueBefore` finds it: a relation of
 * at most one row.
 */
function valueBefore(primaryMetric: PrimaryMetric, days: number, period: GrowthPeriod, day: Day): SQL {
  const { value, kind } = primaryColumns(primaryMetric);
  return sql`lateral (
    select metric.${value} as value, coalesce(metric.${kind}::text, 'exact') as kind, metric.day
    from plugin_metrics metric
    where metric.plugin_id = state.id and metric.${value} is not null
      and metric.day between state.newest - ${days + MOST_DAYS_EARLIER[period]}::int and state.newest - ${days}::int
      and not exists (
        select from market_changes taken where taken.plugin_id = state.id and taken.kind = 'taken_over'
          and taken.day > metric.day and taken.day <= ${day})
    order by metric.day desc limit 1)`;
}
