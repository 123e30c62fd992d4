import type { Tx } from '@pi/db';
import { getShownCompany, listMergedCompanies } from '@pi/db/queries/companies/change-companies';
import {
  getNamesAndIdentifiers,
  listCompaniesOf,
  listDomainsOfOthers,
  type StoreDeveloper,
} from '@pi/db/queries/erasure/erase';
import { type CompanyIdentifier, companyIdentifiers, isAcademicDomain } from '@pi/intelligence';
import { findShownCompany } from '../company-corrections/find-shown-company.ts';
import { CompanyChangeError } from '../errors.ts';
import { selectOwnIdentifiers } from './select-own-identifiers.ts';

const SLUGS_SHOWN = 20;

/** Whom a request names, before related developers are looked up. */
export interface RequestedSubject {
  /** The company, with those merged into it. */
  companyIds: number[];
  names: string[];
  /** Identifiers that nobody else has. */
  identifiers: CompanyIdentifier[];
  developers: StoreDeveloper[];
}

/**
 * Resolves a company's slug to the company and the identifiers it ever had: it may have sold all
 * its plugins.
 * @throws CompanyChangeError when there is no company with this slug
 */
export async function resolveCompany(tx: Tx, slug: string): Promise<RequestedSubject> {
  const companyIds = await listMergedCompanies(tx, (await findShownCompany(tx, slug)).id);
  const { names, identifiers } = await getNamesAndIdentifiers(tx, companyIds);
  const ofOthers = await listDomainsOfOthers(
    tx,
    companyIds,
    identifiers.map(({ value }) => value),
  );
  // Mail at a domain shows where somebody works or studies: it is theirs if nobody else is there.
  const known = identifiers.map((one) =>
    one.kind === 'email' && (isAcademicDomain(one.value) || ofOthers.includes(one.value))
      ? { ...one, kind: 'claim' as const }
      : one,
  );
  return { companyIds, names, identifiers: selectOwnIdentifiers(known, true), developers: [] };
}

/**
 * Resolves a name, in any case, to the developers that plugins have or ever had.
 * @throws CompanyChangeError when several companies have developers of that name: they may be
 * strangers
 */
export async function resolveDeveloper(
  tx: Tx,
  name: string,
  known: readonly StoreDeveloper[],
): Promise<RequestedSubject> {
  const developers = known.filter(({ developer }) => developer.name.toLowerCase() === name.toLowerCase());
  await assertOneCompany(tx, name, developers);
  const identifiers = selectOwnIdentifiers(companyIdentifiers('', { name }), false).filter(
    ({ kind }) => kind === 'name',
  );
  return { companyIds: [], names: [name], identifiers, developers };
}

async function assertOneCompany(tx: Tx, name: string, developers: readonly StoreDeveloper[]): Promise<void> {
  const identifiers = developers.flatMap(({ marketplace, developer }) => companyIdentifiers(marketplace, developer));
  const accounts = identifiers.filter(({ kind }) => kind === 'publisher');
  const slugs = new Set<string>();
  for (const id of await listCompaniesOf(tx, { developers, identifiers: accounts }))
    slugs.add((await getShownCompany(tx, id)).slug);
  if (slugs.size < 2) return;
  const more = slugs.size > SLUGS_SHOWN ? ` and ${slugs.size - SLUGS_SHOWN} more` : '';
  const shown = [...slugs].slice(0, SLUGS_SHOWN).join(', ');
  throw new CompanyChangeError(
    name,
    `several companies have a developer of that name: ${shown}${more}; name one with --company`,
  );
}
