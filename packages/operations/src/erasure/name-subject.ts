import type { Tx } from '@pi/db';
import { getShownCompany, listMergedCompanies } from '@pi/db/queries/companies/change-companies';
import { getNamesAndIdentifiers, listCompaniesOf, type StoreDeveloper } from '@pi/db/queries/erasure/erase';
import { ownIdentifiers } from '@pi/ingestion/suppression';
import { type CompanyIdentifier, companyIdentifiers } from '@pi/intelligence';
import { CompanyChangeError } from '../company-corrections/company-change-error.ts';
import { shownCompany } from '../company-corrections/shown-company.ts';

const SHOWN = 20;

/** What a request says of whom it means, before all they are known by is looked for. */
export interface NamedSubject {
  /** The company that was named, with those merged into it. */
  companyIds: number[];
  names: string[];
  /** Marks that are nobody else's. */
  marks: CompanyIdentifier[];
  developers: StoreDeveloper[];
}

/**
 * A company by its slug, and what it was ever found by: it may have sold all it had.
 * @throws CompanyChangeError when there is no company of that slug
 */
export async function nameCompany(tx: Tx, slug: string): Promise<NamedSubject> {
  const companyIds = await listMergedCompanies(tx, (await shownCompany(tx, slug)).id);
  const { names, marks } = await getNamesAndIdentifiers(tx, companyIds);
  return { companyIds, names, marks: ownIdentifiers(marks, true), developers: [] };
}

/**
 * A developer by name, in any case, among those that plugins have or ever had.
 * @throws CompanyChangeError when several companies have developers of that name: they may be
 * strangers
 */
export async function nameDeveloper(tx: Tx, name: string, known: readonly StoreDeveloper[]): Promise<NamedSubject> {
  const developers = known.filter(({ developer }) => developer.name.toLowerCase() === name.toLowerCase());
  const marks = developers.flatMap(({ marketplace, developer }) => companyIdentifiers(marketplace, developer));
  const accounts = marks.filter(({ kind }) => kind === 'publisher');
  const shown = new Set<string>();
  for (const id of await listCompaniesOf(tx, { developers, marks: accounts }))
    shown.add((await getShownCompany(tx, id)).slug);
  if (shown.size > 1) {
    const more = shown.size > SHOWN ? ` and ${shown.size - SHOWN} more` : '';
    const slugs = [...shown].slice(0, SHOWN).join(', ');
    throw new CompanyChangeError(
      name,
      `several companies have a developer of that name: ${slugs}${more}; say which with --company`,
    );
  }
  const alone = ownIdentifiers(companyIdentifiers('', { name }), false).filter(({ kind }) => kind === 'name');
  return { companyIds: [], names: [name], marks: alone, developers };
}
