import type { Tx } from '@pi/db';
import { findCompany, getShownCompany } from '@pi/db/queries/companies/change-companies';
import { CompanyChangeError } from '../errors.ts';

/**
 * Finds the company that a slug shows.
 * @throws CompanyChangeError where there is none, or where it was merged into another one
 */
export async function findShownCompany(tx: Tx, slug: string): Promise<{ id: number; slug: string; name: string }> {
  const company = await findCompany(tx, slug);
  if (!company) throw new CompanyChangeError(slug, 'there is no company with this slug');
  if (company.mergedInto === null) return { ...company, slug };
  const { slug: shown } = await getShownCompany(tx, company.id);
  throw new CompanyChangeError(slug, `it is part of ${shown}: name that one`);
}
