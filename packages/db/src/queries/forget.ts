import type { Developer } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../client.ts';
import type { Mark } from './derive-companies.ts';
import { idList, records, textList } from './records.ts';

/** A plugin with all developers it ever had, the newest last. */
export interface PluginWithDevelopers {
  pluginId: number;
  marketplace: string;
  externalId: string;
  firstSeenOn: string;
  developers: Developer[];
}

/** Plugins shown with a company, of a developer's name in any case, or of companies that bear one of some marks. */
export type PluginFilter = { companyId: number } | { names: readonly string[] } | { marks: readonly Mark[] };

/** The plugins, of one marketplace or of all. Reads more than a page may: it is for commands. */
export async function listPluginsWithDevelopers(
  db: Queryable,
  filter: PluginFilter,
  marketplace?: string,
): Promise<PluginWithDevelopers[]> {
  const rows = await db.execute<{ [Key in keyof PluginWithDevelopers]: PluginWithDevelopers[Key] }>(sql`
    select id as "pluginId", marketplace, external_id as "externalId", first_seen_on::text as "firstSeenOn", array(
      select content -> 'developer' from plugin_revisions
      where plugin_id = plugins.id and content -> 'developer' ->> 'name' is not null order by seen_at) as developers
    from plugins
    where ${condition(filter)} ${marketplace === undefined ? sql`` : sql`and marketplace = ${marketplace}`}
    order by id`);
  return [...rows];
}

function condition(filter: PluginFilter): SQL {
  if ('companyId' in filter) return sql`company_id = ${filter.companyId}`;
  if ('names' in filter)
    return sql`lower(developer_name) = any(${textList(filter.names.map((one) => one.toLowerCase()))})`;
  const found = sql`(
    select company_id from company_marks join ${records(filter.marks, { kind: 'text', value: 'text' })} using (kind, value))`;
  return sql`(company_id in ${found} or matched_company_id in ${found})`;
}

/** Plugins that have another developer now, and once had one of these names. */
export async function listPluginsOnceOf(
  db: Queryable,
  names: readonly string[],
): Promise<{ pluginId: number; marketplace: string }[]> {
  const rows = await db.execute<{ pluginId: number; marketplace: string }>(sql`
    select distinct plugins.id as "pluginId", marketplace
    from plugin_revisions join plugins on plugins.id = plugin_id
    where lower(content -> 'developer' ->> 'name') = any(${textList(names.map((one) => one.toLowerCase()))})`);
  return [...rows];
}

/** Marketplaces that are being read at this moment. */
export async function listMarketplacesBeingRead(db: Queryable): Promise<string[]> {
  const rows = await db.execute<{ marketplace: string }>(sql`
    select distinct marketplace from ingestion_runs where lease_until > now() order by marketplace`);
  return rows.map((row) => row.marketplace);
}

/** Rows that went, by what they were. */
export type Removed = Record<string, number>;

/** Removes plugins with all that hangs on them: numbers, revisions, events, reviews, failures and units of work. */
export async function deletePlugins(
  tx: Tx,
  rows: readonly { pluginId: number; marketplace: string; externalId: string }[],
): Promise<Removed> {
  const ids = idList(rows.map((row) => row.pluginId));
  const named = records(rows, { marketplace: 'text', externalId: 'text' });
  // A family is looked for again by those who stay of it: its name may be theirs who go.
  await tx.execute(sql`
    with family as (
      delete from product_families where id in (
        select family_id from product_family_members where plugin_id = any(${ids}))
      returning id
    )
    update plugins set family_basis = null
    where id in (select plugin_id from product_family_members join family on family.id = family_id)`);
  return {
    plugin_metrics: await count(tx, sql`delete from plugin_metrics where plugin_id = any(${ids})`),
    plugin_revisions: await count(tx, sql`delete from plugin_revisions where plugin_id = any(${ids})`),
    plugin_reviews: await count(tx, sql`delete from plugin_reviews where plugin_id = any(${ids})`),
    market_events: await count(tx, sql`delete from market_events where plugin_id = any(${ids})`),
    ingestion_failures: await count(
      tx,
      sql`delete from ingestion_failures failure using ${named}
        where failure.marketplace = row.marketplace and "externalId" in (external_id, unit_key)`,
    ),
    ingestion_units: await count(
      tx,
      sql`delete from ingestion_units using ${named}, ingestion_runs run
        where run.id = run_id and run.marketplace = row.marketplace and key = "externalId"`,
    ),
    plugins: await count(tx, sql`delete from plugins where id = any(${ids})`),
  };
}

/** Removes what names somebody among failures, errors of runs and reasons of merges, and events that tell of their name. */
export async function deleteWords(tx: Tx, needles: readonly string[], names: readonly string[]): Promise<Removed> {
  const list = textList(needles.map((one) => one.toLowerCase()));
  const holds = (text: SQL) =>
    sql`exists (select from unnest(${list}) as needle where strpos(lower(${text}), needle) > 0)`;
  await tx.execute(sql`update ingestion_runs set error = null where ${holds(sql`error`)}`);
  await tx.execute(sql`update company_changes set reason = null where ${holds(sql`reason`)}`);
  const exact = textList(names.map((one) => one.toLowerCase()));
  return {
    ingestion_failures: await count(
      tx,
      sql`delete from ingestion_failures where ${holds(sql`concat_ws(' ', unit_key, message, url)`)}`,
    ),
    market_events: await count(
      tx,
      sql`delete from market_events where kind = 'owner_changed' and (lower(before) = any(${exact}) or lower(after) = any(${exact}))`,
    ),
  };
}

export interface CompaniesToDelete {
  /** Those that plugins which are gone belonged to. */
  companyIds: readonly number[];
  /** Names among them are taken from these companies only: namesakes keep theirs. */
  marks: readonly Mark[];
  /** Keys of names, and domains: a company that is called so goes even where others belong to it. */
  names: readonly string[];
  domains: readonly string[];
}

/**
 * Removes marks, and companies that have no plugin any more or are called so; what else belonged to the latter waits for
 * a company.
 * @returns the marketplaces of plugins that wait
 */
export async function deleteCompanies(
  tx: Tx,
  { companyIds, marks, names, domains }: CompaniesToDelete,
): Promise<{ removed: Removed; waiting: string[] }> {
  const given = idList(companyIds);
  await tx.execute(sql`
    delete from company_marks mark using ${records(marks, { kind: 'text', value: 'text' })}
    where mark.kind = row.kind and mark.value = row.value and (mark.kind <> 'name' or company_id = any(${given}))`);
  const going = await tx.execute<{ id: number }>(sql`
    select id from companies
    where id = any(${given}) and (name_key = any(${textList(names)}) or site_domain = any(${textList(domains)})
      or not exists (select from plugins where company_id = companies.id)
        and not exists (select from plugins where matched_company_id = companies.id)
        and not exists (select from companies other where other.merged_into = companies.id and not other.id = any(${given})))`);
  const ids = idList(going.map((row) => row.id));
  const waiting = await tx.execute<{ marketplace: string }>(sql`
    update plugins set company_id = null, matched_company_id = null, company_because = null
    where company_id = any(${ids}) or matched_company_id = any(${ids})
    returning marketplace`);
  await tx.execute(sql`update companies set merged_into = null where merged_into = any(${ids})`);
  const companies = await count(tx, sql`delete from companies where id = any(${ids})`);
  return { removed: { companies }, waiting: [...new Set(waiting.map((row) => row.marketplace))] };
}

/** The companies that plugins are shown with or were matched to. */
export async function listCompaniesTouched(tx: Tx, pluginIds: readonly number[]): Promise<number[]> {
  const rows = await tx.execute<{ id: number }>(sql`
    select company_id as id from plugins where id = any(${idList(pluginIds)}) and company_id is not null
    union
    select matched_company_id from plugins where id = any(${idList(pluginIds)}) and matched_company_id is not null`);
  return rows.map((row) => row.id);
}

/** The days of a marketplace from one on, in order. */
export async function listDaysFrom(tx: Tx, marketplace: string, day: string): Promise<string[]> {
  const rows = await tx.execute<{ day: string }>(sql`
    select day::text from marketplace_days where marketplace = ${marketplace} and day >= ${day} order by day`);
  return rows.map((row) => row.day);
}

async function count(tx: Tx, statement: SQL): Promise<number> {
  return (await tx.execute(statement)).count;
}
