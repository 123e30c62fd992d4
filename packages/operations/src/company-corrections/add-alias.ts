import type { Db, Tx } from '@pi/db';
import { type Alias, type AliasKey, insertAlias, listAliasesOf } from '@pi/db/queries/companies/aliases';
import { getShownCompany } from '@pi/db/queries/companies/change-companies';
import { lockSuppressionTable } from '@pi/db/queries/erasure/suppression-list';
import type { AliasKind } from '@pi/domain';
import { aliasText, isSuppressed } from '@pi/ingestion/suppression';
import { companyDomain, isGenericKey, standardizeCompanyName } from '@pi/intelligence';
import { CompanyChangeError } from '../errors.ts';
import { findShownCompany } from './find-shown-company.ts';
import { lockForCorrection } from './lock-for-correction.ts';
import { matchNamed } from './match-again.ts';

/** A name or domain, in any spelling, that belongs to a company for a time. */
export interface AliasRequest {
  kind: AliasKind;
  value: string;
  slug: string;
  /** First UTC day; null: always. */
  from: string | null;
  /** First UTC day on which it is not so any more; null: until today. */
  to: string | null;
  source: string;
  by: string;
}

/**
 * Gives a name or a domain to a company for a time, and matches the plugins again that have it.
 * @returns the alias, and how many plugins were matched again
 * @throws CompanyChangeError naming the field that is wrong; nothing is changed then
 */
export async function addAlias(
  tx: Db | Tx,
  { slug, ...request }: AliasRequest,
): Promise<{ alias: Alias; matched: number }> {
  return tx.transaction(async (tx) => {
    // As an erasure does: the suppression list first.
    await lockSuppressionTable(tx, 'shared');
    await lockForCorrection(tx);
    const company = await findShownCompany(tx, slug);
    const key = standardizeAlias(request, company.name);
    if (await isSuppressed(tx, aliasText(key)))
      throw new CompanyChangeError('value', 'it is of somebody who asked to be erased');
    if (!request.source.trim()) throw new CompanyChangeError('--source', 'say where it is known from');
    if (request.from && request.to && request.from >= request.to)
      throw new CompanyChangeError('--to', `${request.to} is not after --from ${request.from}`);
    const alias = { ...request, ...key, companyId: company.id };
    await assertFree(tx, alias);
    const number = await insertAlias(tx, alias);
    return { alias: { number, ...alias }, matched: await matchNamed(tx, alias) };
  });
}

function standardizeAlias({ kind, value }: AliasKey, companyName: string): AliasKey {
  const { key } = standardizeCompanyName(kind === 'name' ? value : companyName);
  if (kind === 'name' && key && isGenericKey(key))
    throw new CompanyChangeError('value', `"${value}" is a name that many bear: enter the domain`);
  const standardized = kind === 'name' ? key : companyDomain(value, key);
  if (standardized) return { kind, value: standardized };
  const reason = kind === 'name' ? 'is not a name' : 'is not a domain, or one that many share';
  throw new CompanyChangeError('value', `"${value}" ${reason}`);
}

async function assertFree(tx: Tx, alias: Omit<Alias, 'number'>): Promise<void> {
  for (const other of await listAliasesOf(tx, [alias])) {
    if (!isOverlapping(alias, other)) continue;
    const { slug } = await getShownCompany(tx, other.companyId);
    const days = `${other.from ?? 'always'} to ${other.to ?? 'today'}`;
    throw new CompanyChangeError('value', `"${alias.value}" is an alias of ${slug} (${days}): alias ${other.number}`);
  }
}

type Days = Pick<Alias, 'from' | 'to'>;

function isOverlapping(one: Days, other: Days): boolean {
  const beginsBeforeEnd = ({ from }: Days, { to }: Days) => from === null || to === null || from < to;
  return beginsBeforeEnd(one, other) && beginsBeforeEnd(other, one);
}
