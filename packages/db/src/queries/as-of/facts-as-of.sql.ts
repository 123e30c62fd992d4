import { addDays, GROWTH_PERIODS, LEAST_PERCENT_BASE } from '@pi/domain';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { isChangeOfHandsRow } from '../facts/change-of-hands.sql.ts';
import { MOST_DAYS_EARLIER, primaryColumns } from '../facts/values-before.sql.ts';
import { highestChange, lowestChange } from '../listings/change-bounds.sql.ts';
import { type AsOf, type AsOfStore, pluginsAsOf } from './plugins-as-of.sql.ts';

/**
 * The facts of plugins as they were on a day, as the data are now: with the columns of
 * `plugin_facts`. Null is what follows from contents or sums that are not kept by day: permission
 * risk and price of a plugin whose listing changed since, pace, the number of its company's
 * plugins.
 */
export function factsAsOf(of: AsOf): SQL {
  const values = columnsOf(of);
  const columns = Object.values(getTableColumns(pluginFacts)).map(
    (column) =>
      sql`(${values[column.name] ?? sql`null`})::${sql.raw(column.getSQLType())} as ${sql.identifier(column.name)}`,
  );
  return sql`select ${sql.join(columns, sql`, `)}
    from (${pluginsAsOf(of)}) state
    left join plugin_traits traits on traits.plugin_id = state.id`;
}

function columnsOf(of: AsOf): Record<string, SQL> {
  const state = (name: string) => sql`state.${sql.identifier(name)}`;
  const same = ['company_id', 'users', 'downloads', 'marketplace', 'status', 'pricing_model', 'rating', 'rating_count'];
  const days = ['updated_on', 'first_seen_on', 'delisted_on', 'users_tier', 'downloads_tier'];
  const after = addDays(of.day, 1);
  const isUnchanged = sql`not exists (
    select from plugin_revisions later
    where later.plugin_id = state.id and later.seen_at >= ${after}::timestamp at time zone 'UTC')`;
  const ifUnchanged = (name: string) => sql`case when ${isUnchanged} then traits.${sql.identifier(name)} end`;
  return {
    plugin_id: state('id'),
    ...Object.fromEntries([...same, ...days].map((name) => [name, state(name)])),
    category: sql`case when ${isUnchanged} then traits.category else ${sharedCategory(of)} end`,
    store_category: state('category'),
    price_usd: ifUnchanged('price_usd'),
    risk: ifUnchanged('risk'),
    ratings_per_1000: sql`state.rating_count * 1000::float8 / nullif(coalesce(state.users, state.downloads), 0)`,
    listed_on: sql`coalesce(state.listed_on, state.first_seen_on)`,
    changed_hands_on: sql`(
      select max(market_changes.day) from market_changes
      where market_changes.plugin_id = state.id and market_changes.day <= ${of.day} and ${isChangeOfHandsRow()})`,
    ...Object.fromEntries(
      GROWTH_PERIODS.flatMap((period) => [
        [`change_${period}d`, perStore(of, (store) => changeOver(period, store, of, lowestChange))],
        [`change_${period}d_high`, perStore(of, (store) => changeOver(period, store, of, highestChange))],
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

function changeOver(
  period: (typeof GROWTH_PERIODS)[number],
  { primaryMetric, numbers }: AsOfStore,
  { day }: AsOf,
  change: typeof lowestChange,
): SQL {
  const { value, kind } = primaryColumns(primaryMetric);
  const on = { users: sql`state.users_on`, downloads: sql`state.downloads_on`, ratingCount: sql`state.last_seen_on` };
  const [before, now] = [
    { value: sql`earlier.${value}`, kind: sql`coalesce(earlier.${kind}::text, 'exact')` },
    { value: sql`state.${value}`, kind: sql`coalesce(state.${kind}::text, 'exact')` },
  ];
  const isCompared = sql`${on[primaryMetric]} = state.newest and earlier.${value} >= ${LEAST_PERCENT_BASE}`;
  return sql`(select case when ${isCompared} then ${change(before, now, numbers[primaryMetric]?.rounding)} end
    from plugin_metrics earlier
    where earlier.plugin_id = state.id and earlier.${value} is not null
      and earlier.day between state.newest - ${period + MOST_DAYS_EARLIER[period]}::int and state.newest - ${period}::int
      and not exists (
        select from market_changes taken where taken.plugin_id = state.id and taken.kind = 'taken_over'
          and taken.day > earlier.day and taken.day <= ${day})
    order by earlier.day desc limit 1)`;
}

function perStore({ stores }: AsOf, expressionOf: (store: AsOfStore) => SQL): SQL {
  const [only, other] = stores;
  if (only && !other) return expressionOf(only);
  return stores.length === 0
    ? sql`null`
    : sql`case state.marketplace ${sql.join(
        stores.map((store) => sql`when ${store.name} then ${expressionOf(store)}`),
        sql` `,
      )} end`;
}
