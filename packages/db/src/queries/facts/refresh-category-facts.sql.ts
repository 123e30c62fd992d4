import { addDays, type MarketplaceInfo } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { getNewestDay } from '../catalogue/get-newest-day.ts';
import { beforeName, type Compared, joinValueBefore, NO_DAY, nowOf, primaryColumns } from './values-before.sql.ts';
import { writeDiffering } from './write-differing.sql.ts';

const PERIODS = [30, 90, 365] as const;
const MONTHS = 24;

/**
 * Brings `category_facts` of a marketplace up to date, as of its newest day, for the shared
 * categories and the store's own. Missing plugins count and their numbers do not. A plugin is new
 * from the day the store states, else from the day we saw it first, unless that is our first day of
 * the marketplace. `plugin_facts` have to be up to date.
 */
export async function refreshCategoryFacts(
  tx: Tx,
  { name: marketplace, primaryMetric }: Pick<MarketplaceInfo, 'name' | 'primaryMetric'>,
): Promise<void> {
  const compared: Compared = { newest: (await getNewestDay(tx, marketplace)) ?? NO_DAY, primaryMetric };
  await writeDiffering(tx, 'category_facts', {
    keys: ['scope', 'category', 'marketplace'],
    ctes: categoryCtes(marketplace, compared),
    columns: categoryColumns(marketplace, compared.newest),
    from: sql`from members group by scope, category`,
  });
  await tx.execute(sql`
    delete from category_facts known where marketplace = ${marketplace} and not exists (
      select from plugin_facts facts where facts.marketplace = ${marketplace}
        and known.category = case known.scope when 'shared' then facts.category else facts.store_category end)`);
}

function categoryCtes(marketplace: string, compared: Compared): SQL {
  const { value } = primaryColumns(compared.primaryMetric);
  const before = (days: number) => sql.identifier(beforeName(days));
  const isPair = (days: number) => sql`now.status = 'listed' and ${before(days)}.value is not null`;
  const pairs = PERIODS.map(
    (days) => sql`case when ${isPair(days)} then ${before(days)}.value end as ${before(days)},
      case when ${isPair(days)} then now.value end as ${sql.identifier(`after_${days}d`)}`,
  );
  const firstMonth = sql`date_trunc('month', ${compared.newest}::timestamp) - interval '${sql.raw(String(MONTHS - 1))} months'`;
  return sql`${nowOf(marketplace, compared)}, first as (
      select min(day) as day from marketplace_days where marketplace = ${marketplace}
    ), plugin as (
      select now.id, now.status, now.rating as stars, now.rating_count as ratings, now.updated_on, now.delisted_on as gone_on,
        facts.price_usd, facts.category as shared_category, facts.store_category,
        case when now.status = 'listed' then now.${value} end::float8 as shown,
        coalesce(now.listed_on, case when now.first_seen_on > first.day then now.first_seen_on end) as new_on,
        ${sql.join(pairs, sql`, `)}
      from now join plugin_facts facts on facts.plugin_id = now.id cross join first
      ${sql.join(
        PERIODS.map((days) => joinValueBefore(compared, days, days)),
        sql` `,
      )}
    ), members as (
      select *, row_number() over (partition by scope, category order by shown desc nulls last, id) as place
      from (
        select 'shared' as scope, shared_category as category, plugin.* from plugin where shared_category is not null
        union all
        select 'store', store_category, plugin.* from plugin where store_category is not null
      ) scoped
    ), moves as (
      select scope, category, date_trunc('month', new_on) as month, 1 as new, 0 as gone from members
      where new_on >= ${firstMonth}
      union all
      select scope, category, date_trunc('month', gone_on), 0, 1 from members where gone_on >= ${firstMonth}
    ), months as (
      select scope, category,
        jsonb_agg(jsonb_build_object('month', to_char(month, 'YYYY-MM'), 'new', new, 'gone', gone) order by month) as months
      from (
        select scope, category, month, coalesce(sum(new), 0) as new, coalesce(sum(gone), 0) as gone
        from (select distinct scope, category from members) named
        cross join generate_series(${firstMonth}, date_trunc('month', ${compared.newest}::timestamp), interval '1 month') month
        left join moves using (scope, category, month)
        group by scope, category, month
      ) counted group by scope, category
    )`;
}

function categoryColumns(marketplace: string, newest: string): Record<string, SQL> {
  const isPresent = sql`status <> 'delisted'`;
  const places = (from: number, to: number) =>
    sql`sum(shown) filter (where place between ${sql.raw(String(from))} and ${sql.raw(String(to))})`;
  const since = (column: string, days: number) =>
    sql`(count(*) filter (where ${sql.identifier(column)} > ${addDays(newest, -days)}))::int`;
  const median = (column: string) =>
    sql`(percentile_cont(0.5) within group (order by ${sql.identifier(column)}) filter (where ${isPresent}))::real`;
  return {
    scope: sql`scope`,
    category: sql`category`,
    marketplace: sql`${marketplace}::text`,
    plugins: sql`(count(*) filter (where ${isPresent}))::int`,
    total: sql`sum(shown)`,
    top_3: places(1, 3),
    next_7: places(4, 10),
    next_90: places(11, 100),
    ...Object.fromEntries(
      PERIODS.flatMap((days) =>
        ['before', 'after'].map((part): [string, SQL] => {
          const name = `${part}_${days}d`;
          return [name, sql`sum(${sql.identifier(name)})::float8`];
        }),
      ),
    ),
    median_rating: median('stars'),
    rating_count: sql`(sum(ratings) filter (where status = 'listed'))::bigint`,
    dated: sql`(count(*) filter (where ${isPresent} and updated_on is not null))::int`,
    not_updated: sql`(count(*) filter (where ${isPresent} and updated_on <= ${addDays(newest, -365)}))::int`,
    median_price_usd: median('price_usd'),
    priced: sql`(count(*) filter (where ${isPresent} and price_usd is not null))::int`,
    ...Object.fromEntries(
      PERIODS.flatMap((days): [string, SQL][] => [
        [`new_${days}d`, since('new_on', days)],
        [`gone_${days}d`, since('gone_on', days)],
      ]),
    ),
    months: sql`(select months from months where months.scope = members.scope and months.category = members.category)`,
  };
}
