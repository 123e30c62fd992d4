import type { Db } from '@pi/db';
import { getCompany } from '@pi/db/queries/companies/get-company';
import type { Day } from '@pi/domain';
import type { CompanyDetails } from '@pi/domain/api';
import { toCompanyDetails } from './answers/company.ts';
import { ofCompanyOn } from './as-of.ts';

/**
 * A company with its plugins in all marketplaces, or as it was on a day; null where there is none
 * of that slug. Its developers, proposals and products are today's.
 * @throws ApiError invalid_request on a day before the first of all marketplaces
 */
export async function readCompany(db: Db, slug: string, day?: Day): Promise<CompanyDetails | null> {
  // PostgreSQL's text cannot hold a zero character.
  if (slug.includes('\0')) return null;
  const { db: then, asOf } = await ofCompanyOn(db, slug, day);
  const row = await getCompany(then, slug);
  if (!row) return null;
  return { ...toCompanyDetails(row), ...(asOf && { asOf }) };
}
