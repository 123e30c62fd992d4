import type { Tx } from '@pi/db';
import type { Alias } from '@pi/db/queries/companies/aliases';
import { type IdentifierRow, listCompaniesByIdentifiers } from '@pi/db/queries/companies/derive-companies';
import { type AliasKind, COMPANY_IDENTIFIER_KINDS, type CompanyIdentifierKind } from '@pi/domain';
import { isDomainKind } from '@pi/intelligence';
import { matchAgain } from './match-again.ts';

const NAME_KINDS: readonly CompanyIdentifierKind[] = ['name', 'legal_name'];

/** The identifiers that an alias of each kind is about. */
const IDENTIFIER_KINDS: Record<AliasKind, readonly CompanyIdentifierKind[]> = {
  name: NAME_KINDS,
  domain: COMPANY_IDENTIFIER_KINDS.filter(isDomainKind),
};

/**
 * Matches the plugins again of the companies that have the alias's name or domain, and those of its
 * company.
 * @returns how many
 */
export async function matchNamed(tx: Tx, { kind, value, companyId }: Omit<Alias, 'number'>): Promise<number> {
  const wanted = IDENTIFIER_KINDS[kind].map((one): IdentifierRow => ({ kind: one, value }));
  const named = await listCompaniesByIdentifiers(tx, wanted);
  return matchAgain(tx, [companyId, ...named.map(({ id }) => id)]);
}
