import { countsUsers } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import { isChangeOfHandsRow } from '../facts/change-of-hands.sql.ts';
import { COMPANY_COLUMNS, companyMembers } from '../facts/refresh-company-facts.sql.ts';
import { type AsOf, pluginsAsOf } from './plugins-as-of.sql.ts';

const UNKNOWN = {
  tags: sql`'{}'::text[]`,
  has_contact: sql`null::boolean`,
  given_away: sql`null::int`,
  last_changed_hands_on: sql`null::date`,
};

/** The sums of companies by marketplace, as `refreshCompanyMarketplaces` computes them. */
export function companyMarketplacesAsOf(of: AsOf): SQL {
  return sql`select company_id, marketplace, count(*)::int as plugin_count,
      (sum(users) filter (where status = 'listed'))::float8 as users,
      (sum(downloads) filter (where status = 'listed'))::float8 as downloads,
      (sum(rating_count) filter (where status = 'listed'))::bigint as rating_count,
      (sum(rating * rating_count) filter (where status = 'listed')
        / nullif(sum(rating_count) filter (where status = 'listed' and rating is not null), 0))::float8 as rating
    from (${pluginsAsOf(of)}) state
    where company_id is not null and status <> 'delisted' group by company_id, marketplace`;
}

/**
 * The facts of companies with the columns of `company_facts`, as `refreshCompanyFacts` computes
 * them, with the sums of the estimates of revenue that held on the day. Null is what follows from
 * contents alone, the permission risk and whether a contact is published, and from owners: what
 * left a company. There are no tags. Products are those that plugins belong to now.
 */
export function companyFactsAsOf(of: AsOf): SQL {
  const { day, stores } = of;
  const roundings = new Map(stores.map(({ name, numbers }) => [name, numbers.users?.rounding]));
  const notUsers = stores.filter((store) => !countsUsers(store)).map(({ name }) => name);
  const columns = Object.entries({ ...COMPANY_COLUMNS, ...UNKNOWN }).map(
    ([name, value]) => sql`${value} as ${sql.identifier(name)}`,
  );
  // Not materialized: of the many columns those alone are looked up that are asked for.
  return sql`with plugins as not materialized (${pluginsAsOf(of)}),
    handed as not materialized (
      select plugin_id, max(day) as changed_hands_on from public.market_changes
      where day <= ${day} and ${isChangeOfHandsRow()} group by plugin_id
    ), estimated as not materialized (
      select distinct on (plugin_id) plugin_id, lower::real as revenue_low, point::real as revenue, upper::real as revenue_high
      from public.revenue_estimates where estimated_on <= ${day} order by plugin_id, estimated_on desc
    ), plugin_facts as not materialized (
      select plugin_id, null::smallint as risk, revenue_low, revenue, revenue_high, changed_hands_on
      from handed full join estimated using (plugin_id)
    ), plugin_traits as not materialized (
      select null::int as plugin_id, null::boolean as has_contact, null::text[] as tags where false
    ), marketplace_days as not materialized (select * from public.marketplace_days where day <= ${day}
    ), ${companyMembers(sql`plugins.company_id is not null`, { roundings, notUsers })}
    select ${sql.join(columns, sql`, `)} from members group by company_id`;
}
