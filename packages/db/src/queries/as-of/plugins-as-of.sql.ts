import { addDays, COUNT_FIELDS, type CountField, type Day, type MarketplaceInfo } from '@pi/domain';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { plugins } from '../../schema/plugins.ts';
import { highestChange, lowestChange } from '../listings/change-bounds.sql.ts';
import { missingSince } from '../listings/missing-since.sql.ts';

/** A marketplace as its state on a day is told. */
export type AsOfStore = Pick<MarketplaceInfo, 'name' | 'pages' | 'primaryMetric' | 'numbers' | 'categories'>;

export interface AsOf {
  /** UTC. */
  day: Day;
  /** The marketplaces whose plugins are wanted. */
  stores: readonly AsOfStore[];
  /** The newest days until then of these marketplaces: the planner reads no others. */
  readDays?: readonly Day[];
  /** Only these plugins, by their database ids. */
  pluginIds?: readonly number[];
  /** The companies of plugins that had another owner on the day: null where it is not known. */
  owners: ReadonlyMap<number, number | null>;
}

/** What is not kept by day: null on every day but the newest. */
const UNKNOWN = [
  'ratingDistribution',
  'textReviewCount',
  'supportThreads',
  'supportThreadsResolved',
  'placement',
] as const satisfies readonly (keyof typeof plugins.$inferSelect)[];

const CONTENT = {
  ...{ url: 'url', name: 'name', summary: 'summary', iconUrl: 'iconUrl', category: 'category', itemType: 'itemType' },
  ...{ version: 'version', manifestVersion: 'manifestVersion', pricingModel: 'pricingModel' },
  ...{ pricingLabel: 'pricingLabel', listedOn: 'listedOn', updatedOn: 'updatedOn', developerName: 'developer,name' },
} as const satisfies Partial<Record<keyof typeof plugins.$inferSelect, string>>;

/**
 * The plugins of marketplaces as they were on a day, as the data are now: with the columns of
 * `plugins`, the marketplace's newest day until then as `newest`, its counts on that day as
 * `seen_…`, and the last day on which another product took the id over as `taken_on`. Those first
 * seen later are missing. A list costs only what it filters or sorts by: each column is a lookup of
 * its own along an index.
 */
export function pluginsAsOf(of: AsOf): SQL {
  const { day, owners, pluginIds, readDays } = of;
  const columns = Object.entries(columnsOf(of)).map(([name, value]) => sql`${value} as ${sql.identifier(name)}`);
  const earlier = COUNT_FIELDS.flatMap((field) => [field, `${field}_kind`]).map(
    (name) => sql`max(${sql.identifier(name)}) as ${sql.identifier(name)}`,
  );
  const ofDays = readDays ? sql` and seen.day = any(${sql.param([...readDays])}::date[])` : sql``;
  const names = sql`${sql.param(of.stores.map(({ name }) => name))}::text[]`;
  // The aggregates of one row keep this join a lookup, which is left out where nothing needs it.
  return sql`select ${sql.join(columns, sql`, `)}, read.newest, taken.day as taken_on,
      seen.users as seen_users, seen.users_kind as seen_users_kind,
      seen.downloads as seen_downloads, seen.downloads_kind as seen_downloads_kind
    from public.plugins
    left join (
      select marketplace, max(day) as newest from public.marketplace_days where day <= ${day} group by marketplace
    ) read on read.marketplace = plugins.marketplace
    left join public.plugin_metrics seen on seen.plugin_id = plugins.id and seen.day = read.newest${ofDays}
    left join lateral (
      select max(day) as day, ${sql.join(earlier, sql`, `)} from public.plugin_metrics metric
      where metric.plugin_id = plugins.id and metric.day = read.newest - 30
    ) earlier on true
    left join (
      select plugin_id, max(day) as day from public.market_changes
      where kind = 'taken_over' and day <= ${day} and ${isOneOf(sql`plugin_id`, pluginIds)} group by plugin_id
    ) taken on taken.plugin_id = plugins.id
    left join (
      select distinct on (plugin_id) plugin_id, kind, day as since from public.market_changes
      where kind in ('delisted', 'relisted') and day <= ${day} and ${isOneOf(sql`plugin_id`, pluginIds)}
      order by plugin_id, at desc
    ) gone on gone.plugin_id = plugins.id
    left join (
      select distinct on (plugin_id) plugin_id, company_id
      from unnest(${sql.param([...owners.keys()])}::int[], ${sql.param([...owners.values()])}::int[]) as owner (plugin_id, company_id)
    ) owned on owned.plugin_id = plugins.id
    where plugins.first_seen_on <= ${day} and plugins.marketplace = any(${names}) and ${isOneOf(sql`plugins.id`, pluginIds)}`;
}

function isOneOf(id: SQL, pluginIds: readonly number[] | undefined): SQL {
  return pluginIds ? sql`${id} = any(${sql.param([...pluginIds])}::int[])` : sql`true`;
}

function columnsOf(of: AsOf): Record<string, SQL> {
  const { day } = of;
  const known = Object.values(getTableColumns(plugins)).map(({ name }): [string, SQL] => [
    name,
    sql`plugins.${sql.identifier(name)}`,
  ]);
  const unknown = UNKNOWN.map((name): [string, SQL] => {
    const column = sql`plugins.${sql.identifier(plugins[name].name)}`;
    return [plugins[name].name, sql`case when ${isNewest(day)} then ${column} end`];
  });
  const content = Object.entries(CONTENT).map(([field, path]): [string, SQL] => {
    const column = plugins[field as keyof typeof CONTENT];
    return [column.name, contentOn(day, path, column.name, column.getSQLType())];
  });
  const isDelisted = sql`coalesce(gone.kind = 'delisted', false)`;
  const lastSeenOn = sql`coalesce(${lastKnown('day', day)}, plugins.first_seen_on)`;
  const absentSince = perStore(of, sql`plugins.marketplace`, {
    kindOf: ({ pages }) => pages,
    of: (pages) => missingSince({ name: sql`plugins.marketplace`, pages }, sql`last.seen_on`, addDays(day, 1)),
  });
  const missing = sql`case when seen.plugin_id is null and read.newest is not null
    then (select ${absentSince} from (select ${lastSeenOn} as seen_on offset 0) last) end`;
  return {
    ...Object.fromEntries([...known, ...unknown, ...content]),
    ...Object.assign({}, ...COUNT_FIELDS.map((field) => countColumns(field, of))),
    downloads_before_60d: downloadsBefore60d(day),
    rating: sql`(${lastKnown('rating_thousandths', day)} / 1000::float8)`,
    rating_count: lastKnown('rating_count', day),
    rating_count_kind: sql`case when seen.plugin_id is null then plugins.rating_count_kind
      when seen.rating_count is null then plugins.rating_count_kind else seen.rating_count_kind end`,
    weekly_downloads: lastKnown('weekly_downloads', day),
    github_stars: lastKnown('github_stars', day),
    rank: sql`case when seen.plugin_id is not null then seen.rank else ${ofLastReading('rank', day)} end`,
    last_seen_on: lastSeenOn,
    status: sql`case when ${isDelisted} then 'delisted' when (${missing}) is not null then 'missing' else 'listed' end`,
    missing_since: sql`case when not (${isDelisted}) then (${missing}) end`,
    delisted_on: sql`case when ${isDelisted} then gone.since end`,
    company_id: sql`case when owned.plugin_id is null then plugins.company_id else owned.company_id end`,
    company_match_reason: sql`case when owned.plugin_id is null then plugins.company_match_reason end`,
  };
}

function countColumns(field: CountField, of: AsOf): Record<string, SQL> {
  const value = lastKnown(field, of.day);
  const bounds = (change: typeof lowestChange) =>
    perStore(of, sql`plugins.marketplace`, {
      kindOf: ({ numbers }) => numbers[field]?.rounding,
      of: (rounding) =>
        change(
          { value: before(field, field), kind: before(`${field}_kind`, field) },
          { value: sql`seen.${sql.identifier(field)}`, kind: sql`seen.${sql.identifier(`${field}_kind`)}` },
          rounding,
        ),
    });
  return {
    [field]: value,
    [`${field}_kind`]: lastKnown(`${field}_kind`, of.day, field),
    [`${field}_on`]: lastKnown('day', of.day, field),
    [`${field}_tier`]: sql`floor(ln(greatest(${value}, 0) + 1) * 5)::smallint`,
    [`${field}_before_30d`]: before(field, field),
    [`${field}_before_30d_kind`]: before(`${field}_kind`, field),
    [`${field}_change_30d`]: bounds(lowestChange),
    [`${field}_change_30d_high`]: bounds(highestChange),
  };
}

/** The columns of `plugins` that numbers of a day have other names than. */
const NUMBER_COLUMNS: Record<string, string> = { rating_thousandths: 'rating', day: 'id' };

/**
 * A number as it was shown last until the day: of the marketplace's newest day, else of the last
 * that had it. Where a plugin was read then without the number, and never had it, all its days
 * would be looked through for one.
 */
function lastKnown(name: string, day: Day, field = name): SQL {
  const [column, shown] = [sql.identifier(name), sql.identifier(field)];
  const known = sql.identifier(NUMBER_COLUMNS[field] ?? field);
  return sql`case when seen.${shown} is not null then seen.${column}
    when seen.plugin_id is null or plugins.${known} is not null then (
      select last.${column} from public.plugin_metrics last
      where last.plugin_id = plugins.id and last.day <= ${day} and last.${shown} is not null
      order by last.day desc limit 1) end`;
}

/** What the last reading until the day had, also where that is nothing. */
function ofLastReading(name: string, day: Day): SQL {
  return sql`(select last.${sql.identifier(name)} from public.plugin_metrics last
    where last.plugin_id = plugins.id and last.day <= ${day} order by last.day desc limit 1)`;
}

/**
 * A number 30 days before the newest, where it was read on both, and none took the id over between.
 */
function before(name: string, field: string): SQL {
  return sql`case when seen.${sql.identifier(field)} is not null and coalesce(taken.day <= earlier.day, true)
    then earlier.${sql.identifier(name)} end`;
}

function downloadsBefore60d(day: Day): SQL {
  return sql`(select before.downloads from public.plugin_metrics before
    where before.plugin_id = plugins.id and before.day = read.newest - 60 and before.day <= ${day}
      and seen.downloads is not null and coalesce(taken.day <= before.day, true))`;
}

/**
 * What a listing said on the day: as it says now, where nothing changed since or nothing is known
 * of then.
 */
function contentOn(day: Day, path: string, name: string, type: string): SQL {
  const after = addDays(day, 1);
  const value = sql`(said.content #>> ${sql.param(path.split(','))}::text[])::${sql.raw(type)}`;
  const now = sql`plugins.${sql.identifier(name)}`;
  return sql`case when ${hasChangedSince(sql`plugins.id`, day)} then (coalesce((
    select array[${value}] from public.plugin_revisions said
    where said.plugin_id = plugins.id and said.seen_at < ${after}::timestamp at time zone 'UTC'
    order by said.seen_at desc limit 1), array[${now}]))[1] else ${now} end`;
}

/** Whether the listing of a plugin said something else after the day. */
export function hasChangedSince(pluginId: SQL, day: Day): SQL {
  return sql`exists (
    select from public.plugin_revisions later
    where later.plugin_id = ${pluginId} and later.seen_at >= ${addDays(day, 1)}::timestamp at time zone 'UTC')`;
}

/** Whether nothing was read of the marketplace after the day. */
function isNewest(day: Day): SQL {
  return sql`not exists (
    select from public.marketplace_days after where after.marketplace = plugins.marketplace and after.day > ${day})`;
}

/** Stands for no marketplace at all: it has no rows, but its expressions have their types. */
const NO_STORE: AsOfStore = { name: '', primaryMetric: 'users', numbers: {} };

/**
 * An expression of which each kind of marketplace has another: a branch for each kind, not for each
 * marketplace, as each has its own lookups to plan.
 */
export function perStore<Kind>(
  { stores }: AsOf,
  marketplace: SQL,
  by: { kindOf(store: AsOfStore): Kind; of(kind: Kind): SQL },
): SQL {
  const kinds = Map.groupBy(stores, (store) => JSON.stringify(by.kindOf(store)) ?? '');
  const branches = [...kinds.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ names: same.map(({ name }) => name), value: by.of(by.kindOf(first)) }] : [];
  });
  const [only, other] = branches;
  if (!only) return by.of(by.kindOf(NO_STORE));
  if (!other) return only.value;
  const cases = branches.map(
    ({ names, value }) => sql`when ${marketplace} = any(${sql.param(names)}::text[]) then ${value}`,
  );
  return sql`case ${sql.join(cases, sql` `)} end`;
}
