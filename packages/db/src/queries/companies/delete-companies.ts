import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { idList, records, textList } from '../listings/records.ts';
import type { Mark } from './derive-companies.ts';

export interface CompaniesToDelete {
  /** Those that were named, or that plugins which go belong to; those that bear one of the marks, other than a name, come in addition. */
  companyIds: readonly number[];
  /** Names among them are taken from these companies only: namesakes keep theirs. */
  marks: readonly Mark[];
  /** Keys of names, and domains: a company that is called so goes even where others belong to it. */
  names: readonly string[];
  domains: readonly string[];
}

/** A plugin whose company has to be found. */
export interface WaitingPlugin {
  marketplace: string;
  /** UTC day. */
  firstSeenOn: string;
}

/**
 * Removes marks, and companies that have no plugin any more or are called so; what else belonged to the latter waits for
 * a company.
 * @returns how many companies went, and the plugins that wait
 */
export async function deleteCompanies(
  tx: Tx,
  { companyIds, marks, names, domains }: CompaniesToDelete,
): Promise<{ companies: number; waiting: WaitingPlugin[] }> {
  const borne = records(marks, { kind: 'text', value: 'text' });
  const { rows: companiesWithIdentifier } = await tx.execute<{ id: number }>(sql`
    select distinct company_id as id from company_identifiers join ${borne} using (kind, value) where kind <> 'name'`);
  const given = idList([...companyIds, ...companiesWithIdentifier.map((row) => row.id)]);
  await tx.execute(sql`
    delete from company_identifiers mark using ${borne}
    where mark.kind = row.kind and mark.value = row.value and (mark.kind <> 'name' or company_id = any(${given}))`);
  const { rows: going } = await tx.execute<{ id: number }>(sql`
    select id from companies
    where id = any(${given}) and (name_key = any(${textList(names)}) or site_domain = any(${textList(domains)})
      or not exists (select from plugins where company_id = companies.id)
        and not exists (select from plugins where matched_company_id = companies.id)
        and not exists (select from companies other where other.merged_into = companies.id and not other.id = any(${given})))`);
  const ids = idList(going.map((row) => row.id));
  const { rows: waiting } = await tx.execute<{ marketplace: string; firstSeenOn: string }>(sql`
    update plugins set company_id = null, matched_company_id = null, company_match_reason = null
    where company_id = any(${ids}) or matched_company_id = any(${ids})
    returning marketplace, first_seen_on::text as "firstSeenOn"`);
  await tx.execute(sql`update companies set merged_into = null where merged_into = any(${ids})`);
  const { rowCount: count } = await tx.execute(sql`delete from companies where id = any(${ids})`);
  return { companies: count ?? 0, waiting: [...waiting] };
}

/** The companies that plugins are shown with or were matched to. */
export async function listCompaniesTouched(tx: Tx, pluginIds: readonly number[]): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select company_id as id from plugins where id = any(${idList(pluginIds)}) and company_id is not null
    union
    select matched_company_id from plugins where id = any(${idList(pluginIds)}) and matched_company_id is not null`);
  return rows.map((row) => row.id);
}
