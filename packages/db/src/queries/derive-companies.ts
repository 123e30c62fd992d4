import type { Developer } from '@pi/domain';
import { inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { companies } from '../schema/companies.ts';
import { records, textList } from './records.ts';

const LOCK = 727_276;

/** Lets one transaction at a time make companies: two would make the same one twice. */
export async function lockCompanies(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
}

/** Plugins of a marketplace whose company has to be found, with the developer of their newest revision. */
export async function listPluginsWithoutCompany(tx: Tx, marketplace: string, limit: number) {
  const rows = await tx.execute<{ id: number; developer: Developer }>(sql`
    select plugins.id, ${NEWEST_DEVELOPER} as developer
    from plugins
    where marketplace = ${marketplace} and company_id is null and developer_name is not null
    order by plugins.id
    limit ${limit}`);
  return rows.map((row) => ({ pluginId: row.id, developer: row.developer }));
}

/** The developers of a marketplace that bear one of these names and have a company, one row a company and name. */
export async function listDevelopersWithCompany(tx: Tx, marketplace: string, names: readonly string[]) {
  const rows = await tx.execute<{ company_id: number; developer: Developer }>(sql`
    with known as (
      select distinct on (developer_name, company_id) id, company_id from plugins
      where marketplace = ${marketplace} and company_id is not null and developer_name = any(${textList(names)})
      order by developer_name, company_id, id
    )
    select plugins.company_id, ${NEWEST_DEVELOPER} as developer from known as plugins order by plugins.company_id`);
  return rows.map((row) => ({ companyId: row.company_id, developer: row.developer }));
}

const NEWEST_DEVELOPER = sql`(
  select content -> 'developer' from plugin_revisions where plugin_id = plugins.id order by seen_at desc limit 1)`;

/** Companies that share one of these names or domains. */
export function listCompanyCandidates(tx: Tx, nameKeys: string[], domains: string[]) {
  return tx
    .select({ id: companies.id, nameKey: companies.nameKey, siteDomain: companies.siteDomain })
    .from(companies)
    .where(or(inArray(companies.nameKey, nameKeys), inArray(companies.siteDomain, domains)))
    .orderBy(companies.id);
}

const COMPARED = 50;

/**
 * Slugs in use among these, with those that carry a number behind one of them (a long one is cut before the number: the
 * first 50 characters are compared).
 */
export async function listSlugsLike(tx: Tx, wanted: readonly string[]): Promise<string[]> {
  const list = (values: readonly string[]) => sql`(select unnest(${textList(values)}))`;
  const starts = wanted.map((slug) => slug.slice(0, COMPARED));
  const rows = await tx.execute<{ slug: string }>(sql`
    select slug from companies
    where slug in ${list(wanted)} or left(regexp_replace(slug, '-[0-9]+$', ''), ${COMPARED}) in ${list(starts)}`);
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

/** Gives plugins their company. */
export async function assignCompanies(tx: Tx, rows: readonly { pluginId: number; companyId: number }[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update plugins set company_id = "companyId"
    from ${records(rows, { pluginId: 'integer', companyId: 'integer' })}
    where id = "pluginId"`);
}

/** Computes the companies' aggregates of one marketplace anew; rows that are right already are not written. */
export async function refreshCompanyMarketplaces(tx: Tx, marketplace: string): Promise<void> {
  await tx.execute(sql`
    insert into company_marketplaces (company_id, marketplace, plugin_count, users, downloads, rating_count, rating)
    select company_id, marketplace, count(*), sum(users), sum(downloads), sum(rating_count),
      sum(rating * rating_count) / nullif(sum(rating_count) filter (where rating is not null), 0)
    from plugins
    where marketplace = ${marketplace} and status = 'listed' and company_id is not null
    group by company_id, marketplace
    on conflict (company_id, marketplace) do update set plugin_count = excluded.plugin_count, users = excluded.users,
      downloads = excluded.downloads, rating_count = excluded.rating_count, rating = excluded.rating
    where (company_marketplaces.plugin_count, company_marketplaces.users, company_marketplaces.downloads,
      company_marketplaces.rating_count, company_marketplaces.rating)
      is distinct from (excluded.plugin_count, excluded.users, excluded.downloads, excluded.rating_count, excluded.rating)`);
  await tx.execute(sql`
    delete from company_marketplaces
    where marketplace = ${marketplace} and company_id not in (
      select company_id from plugins where marketplace = ${marketplace} and status = 'listed' and company_id is not null)`);
}
