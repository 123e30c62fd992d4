import type { CompanyMatchReason, Developer } from '@pi/domain';
import { eq, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { companyIdentifiers } from '../../schema/company-identifiers.ts';
import { idList, records } from '../listings/records.ts';
import type { CompanyChange } from './company-changes.ts';
import { type Mark, NEWEST_DEVELOPER } from './derive-companies.ts';

/** The company of that slug, and the one it was merged into; null when there is none. */
export async function findCompany(tx: Tx, slug: string) {
  const [row] = await tx
    .select({ id: companies.id, name: companies.name, mergedInto: companies.mergedInto })
    .from(companies)
    .where(eq(companies.slug, slug));
  return row ?? null;
}

export interface PluginOfCompany {
  pluginId: number;
  marketplace: string;
  externalId: string;
  /** Of its newest revision. */
  developer: Developer;
  /** The company it was matched to, and why. */
  companyId: number;
  matchReason: CompanyMatchReason | null;
}

/** All plugins shown with a company. */
export async function listPluginsOfCompany(tx: Tx, companyId: number): Promise<PluginOfCompany[]> {
  const { rows } = await tx.execute<{ [Key in keyof PluginOfCompany]: PluginOfCompany[Key] }>(sql`
    select id as "pluginId", marketplace, external_id as "externalId", ${NEWEST_DEVELOPER} as developer,
      coalesce(matched_company_id, company_id) as "companyId", company_match_reason as "matchReason"
    from plugins where company_id = ${companyId} order by id`);
  return [...rows];
}

/** The company and all that were merged into it, one by one or through others. */
export async function listMergedCompanies(tx: Tx, companyId: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    with recursive merged as (
      select ${companyId}::integer as id
      union all
      select companies.id from companies join merged on companies.merged_into = merged.id
    )
    select id from merged`);
  return rows.map((row) => row.id);
}

/** The company that one is shown as: itself, or the one at the end of its merges. */
export async function getShownCompany(db: Queryable, companyId: number): Promise<{ id: number; slug: string }> {
  const {
    rows: [row],
  } = await db.execute<{ id: number; slug: string }>(sql`
    with recursive way as (
      select id, slug, merged_into from companies where id = ${companyId}
      union all
      select companies.id, companies.slug, companies.merged_into from companies join way on companies.id = way.merged_into
    )
    select id, slug from way where merged_into is null`);
  if (!row) throw new Error(`company ${companyId} vanished`);
  return row;
}

/** Locks all plugins of companies in the order of their ids, as the store step does: the two never wait for each other. */
export async function lockPluginsOfCompanies(tx: Tx, companyIds: readonly number[]): Promise<void> {
  const ids = idList(companyIds);
  await tx.execute(sql`
    select from plugins where company_id = any(${ids}) or matched_company_id = any(${ids}) order by id for update`);
}

/** Lets a company's plugins be shown with another one. */
export async function mergeInto(tx: Tx, companyId: number, into: number): Promise<void> {
  await tx.update(companies).set({ mergedInto: into }).where(eq(companies.id, companyId));
  await tx.execute(sql`
    update plugins set matched_company_id = coalesce(matched_company_id, company_id), company_id = ${into}
    where company_id = ${companyId}`);
}

/** Lets a company that was merged stand alone again, with all that was merged into it. */
export async function unmerge(tx: Tx, companyId: number): Promise<void> {
  await tx.update(companies).set({ mergedInto: null }).where(eq(companies.id, companyId));
  await tx.execute(sql`
    update plugins set company_id = ${companyId}, matched_company_id = nullif(matched_company_id, ${companyId})
    where matched_company_id = any(${idList(await listMergedCompanies(tx, companyId))})`);
}

/** Gives marks to the company that a split made, and takes those among them that are its alone from the others. */
export async function splitIdentifiers(
  tx: Tx,
  split: {
    changeId: number;
    companyId: number;
    from: readonly number[];
    given: readonly Mark[];
    taken: readonly Mark[];
  },
): Promise<void> {
  const { changeId, companyId, from, given, taken } = split;
  await tx.execute(sql`
    insert into company_identifiers (kind, value, company_id, added_by_change_id)
    select kind, value, ${companyId}, ${changeId} from ${records(given, { kind: 'text', value: 'text' })}`);
  await tx.execute(sql`
    update company_identifiers mark set removed_by_change_id = ${changeId}
    from ${records(taken, { kind: 'text', value: 'text' })}
    where mark.kind = row.kind and mark.value = row.value and company_id = any(${idList(from)}) and removed_by_change_id is null`);
}

/** Marks among these that companies bear, also those that another split took from them. */
export async function listIdentifiersOfCompanies(
  tx: Tx,
  companyIds: readonly number[],
  marks: readonly Mark[],
): Promise<(Mark & { companyId: number })[]> {
  const { rows } = await tx.execute<{ kind: Mark['kind']; value: string; companyId: number }>(sql`
    select kind, value, company_id as "companyId"
    from company_identifiers join ${records(marks, { kind: 'text', value: 'text' })} using (kind, value)
    where company_id = any(${idList(companyIds)})`);
  return [...rows];
}

/** A plugin that a split had made part of a company. */
export interface PluginOfSplit {
  pluginId: number;
  marketplace: string;
  /** Of its newest revision. */
  developer: Developer;
}

/**
 * Ends the company that a split made: it is found by nothing any more, its address leads to another one, and its plugins
 * wait for a company.
 * @returns the plugins
 */
export async function dissolveSplit(tx: Tx, { id, companyId }: CompanyChange, into: number): Promise<PluginOfSplit[]> {
  await tx.delete(companyIdentifiers).where(eq(companyIdentifiers.companyId, companyId));
  await tx
    .update(companyIdentifiers)
    .set({ removedByChangeId: null })
    .where(eq(companyIdentifiers.removedByChangeId, id));
  await tx.update(companies).set({ mergedInto: into }).where(eq(companies.id, companyId));
  const { rows } = await tx.execute<{ [Key in keyof PluginOfSplit]: PluginOfSplit[Key] }>(sql`
    update plugins set company_id = null, company_match_reason = null where company_id = ${companyId}
    returning id as "pluginId", marketplace, ${NEWEST_DEVELOPER} as developer`);
  return [...rows];
}
