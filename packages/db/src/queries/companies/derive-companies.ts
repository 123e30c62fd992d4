import type { CompanyIdentifierKind, CompanyMatchReason, Developer } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { idList, records, textList } from '../listings/records.ts';

const LOCK = 727_276;

/** Lets one transaction at a time make companies: two would make the same one twice. */
export async function lockCompanies(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
}

/** A plugin whose company has to be found. */
export interface PluginToMatch {
  pluginId: number;
  /** Of its newest revision. */
  developer: Developer;
  /** The company it has from before reasons were kept. */
  companyId: number | null;
  /** The company that an operator split it off into. */
  splitInto: number | null;
}

/** Plugins of a marketplace whose company has to be found. */
export async function listPluginsToMatch(tx: Tx, marketplace: string, limit: number): Promise<PluginToMatch[]> {
  const { rows } = await tx.execute<{
    id: number;
    company_id: number | null;
    developer: Developer;
    split: number | null;
  }>(sql`
    select plugins.id, plugins.company_id, ${NEWEST_DEVELOPER} as developer, (
      select change.company_id from company_moves move join company_changes change on change.id = move.change_id
      where move.plugin_id = plugins.id and undone_at is null order by change.id desc limit 1) as split
    from plugins
    where marketplace = ${marketplace} and company_match_reason is null and developer_name is not null
    order by plugins.id
    limit ${limit}`);
  return rows.map((row) => ({
    pluginId: row.id,
    developer: row.developer,
    companyId: row.company_id,
    splitInto: row.split,
  }));
}

/** The developer of a plugin's newest revision. */
export const NEWEST_DEVELOPER = sql`(
  select content -> 'developer' from plugin_revisions where plugin_id = plugins.id order by seen_at desc limit 1)`;

/** A mark of `company_identifiers`. */
export interface Mark {
  kind: CompanyIdentifierKind;
  value: string;
}

export interface IdentifiedCompany {
  id: number;
  /** Names and domains all, accounts those asked for; `bySplit`: an operator's split gave it. */
  identifiers: (Mark & { bySplit: boolean })[];
}

const MARK_COLUMNS = { kind: 'text', value: 'text' };

/** Companies that bear one of these marks, oldest first. */
export async function listCompaniesByIdentifiers(tx: Tx, wanted: readonly Mark[]): Promise<IdentifiedCompany[]> {
  const { rows } = await tx.execute<{
    kind: CompanyIdentifierKind;
    value: string;
    company_id: number;
    by_split: boolean;
  }>(sql`
    with wanted as (
      select kind, value from ${records(wanted, MARK_COLUMNS)}
    ), found as (
      select distinct company_id from wanted join company_identifiers using (kind, value) where removed_by_change_id is null
    )
    select company_id, kind, value, added_by_change_id is not null as by_split
    from found join company_identifiers using (company_id)
    where removed_by_change_id is null and (kind <> 'publisher' or (kind, value) in (select kind, value from wanted))
    order by company_id, kind, value`);
  return [...Map.groupBy(rows, (row) => row.company_id)].map(([id, identifiers]) => ({
    id,
    identifiers: identifiers.map(({ kind, value, by_split }) => ({ kind, value, bySplit: by_split })),
  }));
}

/** Notes marks that companies are found by from now on. */
export async function insertCompanyIdentifiers(tx: Tx, rows: readonly (Mark & { companyId: number })[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into company_identifiers (kind, value, company_id)
    select kind, value, "companyId" from ${records(rows, { ...MARK_COLUMNS, companyId: 'integer' })}
    on conflict do nothing`);
}

const COMPARED = 50;

/**
 * Slugs in use among these, with those that carry a number behind one of them (a long one is cut before the number: the
 * first 50 characters are compared).
 */
export async function listSlugsLike(tx: Tx, wanted: readonly string[]): Promise<string[]> {
  const starts = wanted.map((slug) => slug.slice(0, COMPARED));
  const { rows } = await tx.execute<{ slug: string }>(sql`
    select slug from companies where slug = any(${textList(wanted)})
    union
    select slug from companies
    where left(regexp_replace(slug, '-[0-9]+$', ''), ${sql.raw(String(COMPARED))}) = any(${textList(starts)})`);
  return rows.map((row) => row.slug);
}

export interface NewCompany {
  slug: string;
  name: string;
  nameKey: string;
  siteDomain: string | null;
}

/** Adds companies; answers their ids in the order given. */
export async function insertCompanies(tx: Tx, rows: NewCompany[]): Promise<number[]> {
  if (rows.length === 0) return [];
  const inserted = await tx.insert(companies).values(rows).returning({ id: companies.id });
  return inserted.map((row) => row.id);
}

/** Notes the site of companies that were known without one. */
export async function fillCompanySites(
  tx: Tx,
  rows: readonly { companyId: number; siteDomain: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update companies set site_domain = "siteDomain"
    from ${records(rows, { companyId: 'integer', siteDomain: 'text' })}
    where id = "companyId" and site_domain is null`);
}

export interface CompanyChoice {
  pluginId: number;
  /** The company it was matched to; it is shown in the one that was merged into, if any. */
  companyId: number;
  matchReason: CompanyMatchReason;
}

/** Gives plugins their company. */
export async function assignCompanies(tx: Tx, rows: readonly CompanyChoice[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    with recursive choice as (
      select * from ${records(rows, { pluginId: 'integer', companyId: 'integer', matchReason: 'text' })}
    ), way as (
      select distinct "companyId" as matched, "companyId" as at from choice
      union all
      select matched, merged_into from way join companies on companies.id = way.at where merged_into is not null
    ), shown as (
      select matched, at as company from way join companies on companies.id = way.at where merged_into is null
    )
    update plugins
    set company_id = company, matched_company_id = nullif(matched, company), company_match_reason = "matchReason"
    from choice join shown on matched = "companyId"
    where id = "pluginId"`);
}

/**
 * Computes the companies' aggregates of one marketplace anew; rows that are right already are not written.
 * @param only these companies; without, all
 */
export async function refreshCompanyMarketplaces(tx: Tx, marketplace: string, only?: readonly number[]): Promise<void> {
  const wanted: SQL = only ? sql`company_id = any(${idList(only)})` : sql`company_id is not null`;
  await tx.execute(sql`
    insert into company_marketplaces (company_id, marketplace, plugin_count, users, downloads, rating_count, rating)
    select company_id, marketplace, count(*), sum(users), sum(downloads), sum(rating_count),
      sum(rating * rating_count) / nullif(sum(rating_count) filter (where rating is not null), 0)
    from plugins
    where marketplace = ${marketplace} and status = 'listed' and ${wanted}
    group by company_id, marketplace
    on conflict (company_id, marketplace) do update set plugin_count = excluded.plugin_count, users = excluded.users,
      downloads = excluded.downloads, rating_count = excluded.rating_count, rating = excluded.rating
    where (company_marketplaces.plugin_count, company_marketplaces.users, company_marketplaces.downloads,
      company_marketplaces.rating_count, company_marketplaces.rating)
      is distinct from (excluded.plugin_count, excluded.users, excluded.downloads, excluded.rating_count, excluded.rating)`);
  await tx.execute(sql`
    delete from company_marketplaces
    where marketplace = ${marketplace} and ${wanted} and not exists (
      select from plugins listed
      where listed.company_id = company_marketplaces.company_id and listed.marketplace = company_marketplaces.marketplace
        and listed.status = 'listed')`);
}
