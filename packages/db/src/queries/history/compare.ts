import { monthOf } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { downloadsKindOf, sourceOf, usersKindOf } from '../../schema/metric-flags.ts';
import { starsOf } from '../../schema/thousandths.ts';

const MARKS = sql`metric.marks`;

/** The tables that are compared: rows as (plugin, day, part, fields), where the first three say which row it is. */
const TABLES: Record<string, (marketplace: string, since: string) => SQL> = {
  plugins: (marketplace) => sql`
    select external_id, '', '', to_jsonb(plugins) - '{id,marketplace,company_id,matched_company_id,company_match_reason,content_hash,family_basis,state_at}'::text[]
      || jsonb_build_object('company', (select slug from companies where id = company_id), 'rating', round(rating::numeric, 3))
    from plugins where marketplace = ${marketplace}`,
  plugin_metrics: (marketplace, since) => sql`
    select external_id, metric.day::text, '', to_jsonb(metric) - '{plugin_id,day,month,observed_at,marks,rating_thousandths}'::text[]
      || jsonb_build_object('rating', ${starsOf(sql`rating_thousandths`)}, 'users_kind', ${usersKindOf(MARKS)},
        'downloads_kind', ${downloadsKindOf(MARKS)}, 'source', ${sourceOf(MARKS)})
    from plugin_metrics metric join plugins on plugins.id = plugin_id
    where marketplace = ${marketplace} and month >= ${monthOf(since)} and metric.day >= ${since}`,
  plugin_revisions: (marketplace, since) => sql`
    select external_id, (seen_at at time zone 'UTC')::date::text, seen_at::text, content
    from plugin_revisions join plugins on plugins.id = plugin_id
    where marketplace = ${marketplace} and seen_at >= ${since}::date - 1`,
  market_changes: (marketplace, since) => sql`
    select external_id, event.day::text, concat_ws(' ', event.at, event.kind, event.before, event.after), '{}'::jsonb
    from market_changes event join plugins on plugins.id = plugin_id
    where event.marketplace = ${marketplace} and event.day >= ${since}::date - 1`,
  plugin_reviews: (marketplace) => sql`
    select plugins.external_id, '', review.external_id, to_jsonb(review) - '{plugin_id,external_id}'::text[]
    from plugin_reviews review join plugins on plugins.id = plugin_id where marketplace = ${marketplace}`,
  marketplace_days: (marketplace, since) => sql`
    select '', day::text, '', to_jsonb(marketplace_days) - '{marketplace,day,computed_at}'::text[]
    from marketplace_days where marketplace = ${marketplace} and day >= ${since}::date - 31`,
  company_marketplaces: (marketplace) => sql`
    select '', '', slug, to_jsonb(company_marketplaces) - '{company_id,marketplace}'::text[]
    from company_marketplaces join companies on companies.id = company_id where marketplace = ${marketplace}`,
  product_family_members: (marketplace) => sql`
    select external_id, '', slug, '{}'::jsonb
    from product_family_members join plugins on plugins.id = plugin_id join product_families family on family.id = family_id
    where marketplace = ${marketplace}`,
  ingestion_failures: (marketplace, since) => sql`
    select distinct coalesce(failure.external_id, ''), run.day::text, concat_ws(' ', run.id, unit_key, failure.kind, message), '{}'::jsonb
    from ingestion_failures failure join ingestion_runs run on run.id = run_id
    where run.marketplace = ${marketplace} and run.day >= ${since}`,
};

export interface TableChanges {
  table: string;
  added: number;
  removed: number;
  changed: number;
}

export interface FieldChange {
  table: string;
  field: string;
  /** How many rows say something else in this field. */
  rows: number;
  /** External id; empty where the row is no plugin's. */
  plugin: string;
  day: string;
  before: unknown;
  after: unknown;
}

/** Notes how the rows of a marketplace stand, in a temporary table of this name. */
export async function recordRows(tx: Tx, name: 'before' | 'after', marketplace: string, since: string): Promise<void> {
  const table = sql.raw(`compared_${name}`);
  await tx.execute(sql`
    create temp table ${table} ("table" text, plugin text, day text, part text, fields jsonb) on commit drop`);
  for (const [of, rows] of Object.entries(TABLES))
    await tx.execute(sql`
      insert into ${table} select ${of}, row.* from (${rows(marketplace, since)}) as row (plugin, day, part, fields)`);
}

const PAIRS = sql`
  select "table", plugin, day, compared_before.fields as before, compared_after.fields as after
  from compared_before full join compared_after using ("table", plugin, day, part)
  where compared_before.fields is distinct from compared_after.fields`;

/** How many rows of each table differ between the two notes; tables without a difference are left out. */
export async function listTableChanges(tx: Tx): Promise<TableChanges[]> {
  const { rows } = await tx.execute<TableChanges & Record<string, unknown>>(sql`
    select "table", count(*) filter (where before is null)::int as added, count(*) filter (where after is null)::int as removed,
      count(*) filter (where before is not null and after is not null)::int as changed
    from (${PAIRS}) pairs group by 1 order by 1`);
  return [...rows];
}

/** The first examples of each field that says something else in rows that are there before and after. */
export async function listFieldChanges(tx: Tx, examples: number): Promise<FieldChange[]> {
  const { rows } = await tx.execute<FieldChange & Record<string, unknown>>(sql`
    select "table", field, rows::int, plugin, day, before, after from (
      select "table", field, plugin, day, pairs.before -> field as before, pairs.after -> field as after,
        count(*) over (partition by "table", field) as rows,
        row_number() over (partition by "table", field order by plugin, day) as place
      from (${PAIRS}) pairs
      cross join lateral jsonb_object_keys(pairs.before || pairs.after) as field
      where pairs.before -> field is distinct from pairs.after -> field
    ) changes
    where place <= ${examples} order by "table", field, place`);
  return [...rows];
}
