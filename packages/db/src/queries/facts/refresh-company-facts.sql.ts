import { COMPANY_TYPES, type CountRounding, type Day, LEAST_PERCENT_BASE, LEAST_PRODUCTS } from '@pi/domain';
import { gt, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { companyFacts } from '../../schema/company-facts.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { highestCount, lowestCount } from '../listings/change-bounds.sql.ts';
import { idList, records, textList } from '../listings/records.ts';
import { ownerKindNow } from './owner-kind-now.sql.ts';
import { writeDiffering } from './write-differing.sql.ts';

/** Companies: those with plugins in these marketplaces, or the ones that are named. */
export type CompanyScope = { marketplaces: readonly string[] } | { companyIds: readonly number[] };

/** What the tables do not say. */
export interface CompanyFactsInput {
  /** How each marketplace rounds its users, by name. */
  roundings?: ReadonlyMap<string, CountRounding | undefined>;
  /** Marketplaces whose number is another one, such as installations: it is not added to users. */
  notUsers?: readonly string[];
  /** What left companies by a change of hands in 365 days; others gave nothing away. */
  givenAway?: readonly { companyId: number; plugins: number; lastOn: Day }[];
}

/**
 * Brings `company_facts` of these companies up to date, and what `plugin_facts` say of their
 * companies, in all marketplaces. A company without plugins has none, nor has one that was merged.
 * Aggregates, product families and the other facts of plugins have to be up to date.
 */
export async function refreshCompanyFacts(tx: Tx, scope: CompanyScope, input: CompanyFactsInput = {}): Promise<void> {
  const affected = affectedCompanies(scope);
  await refreshCompaniesOfPlugins(tx, affected);
  const givers = await listDifferingGivers(tx, input.givenAway);
  await writeDiffering(tx, 'company_facts', {
    keys: ['company_id'],
    ctes: sql`affected as (${affected} union select unnest(${idList(givers)})), ${companyMembers(sql`plugins.company_id in (select company_id from affected)`, input)}`,
    columns: COMPANY_COLUMNS,
    from: sql`from members group by company_id`,
  });
  await tx.execute(sql`
    with affected as (${affected})
    delete from company_facts known using affected
    where known.company_id = affected.company_id and not exists (
      select from plugins where plugins.company_id = known.company_id and status <> 'delisted')`);
}

function affectedCompanies(scope: CompanyScope): SQL {
  if ('companyIds' in scope) return sql`select unnest(${idList(scope.companyIds)}) as company_id`;
  const names = textList(scope.marketplaces);
  return sql`
    select company_id from plugins where marketplace = any(${names}) and company_id is not null
    union select company_id from company_facts where marketplaces && ${names}`;
}

// A company can have given away in another marketplace than its plugins are in.
async function listDifferingGivers(tx: Tx, givenAway: CompanyFactsInput['givenAway']): Promise<number[]> {
  if (!givenAway) return [];
  const given = new Map(givenAway.map((one) => [one.companyId, one]));
  const known = await tx
    .select({ id: companyFacts.companyId, plugins: companyFacts.givenAway, lastOn: companyFacts.lastChangedHandsOn })
    .from(companyFacts)
    .where(or(gt(companyFacts.givenAway, 0), isAnyOf(companyFacts.companyId, [...given.keys()])));
  const differs = ({ id, plugins, lastOn }: (typeof known)[number]) =>
    plugins !== (given.get(id)?.plugins ?? 0) || (lastOn ?? '') < (given.get(id)?.lastOn ?? '');
  return known.filter(differs).map(({ id }) => id);
}

async function refreshCompaniesOfPlugins(tx: Tx, affected: SQL): Promise<void> {
  await tx.execute(sql`
    with affected as (${affected}), counted as (
      select company_id, sum(plugin_count)::int as plugins from company_marketplaces
      where company_id in (select company_id from affected) group by company_id
    ), current as (
      select plugins.id, plugins.company_id,
        case when plugins.company_id is not null then coalesce(counted.plugins, 0) end as company_plugins
      from plugins left join counted on counted.company_id = plugins.company_id
      where plugins.company_id in (select company_id from affected)
        or plugins.id in (select plugin_id from plugin_facts where company_id in (select company_id from affected))
    )
    update plugin_facts known set company_id = current.company_id, company_plugins = current.company_plugins,
      owner_kind = ${ownerKindNow(sql`known.owner_kind`, sql`current.company_plugins`)}
    from current
    where known.plugin_id = current.id
      and (known.company_id, known.company_plugins) is distinct from (current.company_id, current.company_plugins)`);
}

/**
 * The common table expressions that end in `members`: the plugins of companies with what the
 * `COMPANY_COLUMNS` sum up, by `company_id`; delisted ones are left out.
 * @param isWanted which plugins, for statements on `plugins`
 */
export function companyMembers(
  isWanted: SQL,
  { roundings = new Map(), notUsers = [], givenAway = [] }: CompanyFactsInput,
): SQL {
  const countsUsers = sql`plugins.marketplace <> all(${textList(notUsers)})`;
  const bound = (of: typeof lowestCount, value: string, kind: string) => {
    const column = { value: sql.raw(value), kind: sql.raw(kind) };
    const known = [...roundings].flatMap(([name, rounding]) =>
      rounding ? [sql`when plugins.marketplace = ${name} then ${of(column, rounding)}`] : [],
    );
    const unknown = of(column, undefined);
    return known.length === 0 ? unknown : sql`case ${sql.join([...known, sql`else ${unknown} end`], sql` `)}`;
  };
  return sql`newest as (
      select marketplace, max(day) as day from marketplace_days group by marketplace
    ), given as (
      select * from ${records(givenAway, { companyId: 'integer', plugins: 'integer', lastOn: 'date' })}
    ), members as (
      select plugins.company_id, plugins.id, plugins.marketplace, plugins.status = 'listed' as is_listed,
        (case when ${countsUsers} then plugins.users end)::float8 as users, plugins.rating, plugins.rating_count::float8 as rating_count,
        facts.risk, facts.revenue_low, facts.revenue, facts.revenue_high, traits.has_contact, traits.tags, facts.changed_hands_on,
        facts.changed_hands_on > newest.day - 365 as is_taken_over,
        given.plugins as given_away, given."lastOn" as given_away_on,
        coalesce(family.family_id, -plugins.id) as product,
        plugins.status = 'listed' and plugins.users is not null and plugins.users_before_30d is not null and ${countsUsers} as is_pair,
        plugins.users_before_30d::float8 as before,
        (${bound(lowestCount, 'plugins.users', 'plugins.users_kind')})::float8 as low,
        (${bound(highestCount, 'plugins.users', 'plugins.users_kind')})::float8 as high,
        (${bound(lowestCount, 'plugins.users_before_30d', 'plugins.users_before_30d_kind')})::float8 as before_low,
        (${bound(highestCount, 'plugins.users_before_30d', 'plugins.users_before_30d_kind')})::float8 as before_high
      from plugins
      left join plugin_facts facts on facts.plugin_id = plugins.id
      left join plugin_traits traits on traits.plugin_id = plugins.id
      left join product_family_members family on family.plugin_id = plugins.id
      left join given on given."companyId" = plugins.company_id
      left join newest on newest.marketplace = plugins.marketplace
      where ${isWanted} and plugins.status <> 'delisted'
    )`;
}

const PRODUCTS = sql`count(distinct product)::int`;
const WEIGHTS = sql`sum(rating_count) filter (where is_listed and rating is not null)`;

function changeOf(now: string, before: string): SQL {
  const sum = (column: string) => sql`sum(${sql.identifier(column)}) filter (where is_pair)`;
  return sql`case when ${sum('before')} >= ${LEAST_PERCENT_BASE}
    then (${sum(now)} / nullif(${sum(before)}, 0) - 1)::real end`;
}

const MOST_TAGS = 8;

// A tag has no line break: those of all members are one text, whose lines are counted.
function commonestTags(): SQL {
  return sql`array(
    select tag from unnest(string_to_array(string_agg(array_to_string(tags, chr(10)), chr(10)), chr(10))) tag
    where tag <> '' group by tag order by count(*) desc, tag limit ${MOST_TAGS})`;
}

/** The columns of `company_facts` over the `members` of a company. */
export const COMPANY_COLUMNS: Record<string, SQL> = {
  company_id: sql`company_id`,
  type: sql`case ${sql.join(
    COMPANY_TYPES.toReversed().map((type) => sql`when ${PRODUCTS} >= ${LEAST_PRODUCTS[type]} then ${type}`),
    sql` `,
  )} end`,
  plugin_count: sql`count(*)::int`,
  product_count: PRODUCTS,
  marketplaces: sql`array_agg(distinct marketplace order by marketplace)`,
  users: sql`sum(users) filter (where is_listed)`,
  users_change_30d: changeOf('low', 'before_high'),
  users_change_30d_high: changeOf('high', 'before_low'),
  rating_count: sql`sum(rating_count) filter (where is_listed)`,
  rating: sql`(sum(rating * rating_count) filter (where is_listed) / nullif(${WEIGHTS}, 0))::real`,
  risk: sql`max(risk)`,
  // Ends to ends: the estimates of a company may all err the same way. A product in several stores
  // earns in each.
  revenue_low: sql`sum(revenue_low::float8)`,
  revenue: sql`sum(revenue::float8)`,
  revenue_high: sql`sum(revenue_high::float8)`,
  revenue_plugins: sql`count(revenue)::int`,
  tags: commonestTags(),
  has_contact: sql`coalesce(bool_or(has_contact), false)`,
  taken_over: sql`(count(*) filter (where is_taken_over))::int`,
  given_away: sql`coalesce(max(given_away), 0)`,
  last_changed_hands_on: sql`greatest(max(changed_hands_on) filter (where is_taken_over), max(given_away_on))`,
};
