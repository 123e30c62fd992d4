import type { Tx } from '@pi/db';
import { lockPluginsOfCompanies } from '@pi/db/queries/companies/change-companies';
import { listMarketplacesOfCompanies } from '@pi/db/queries/companies/companies-of-plugins';
import { countCompaniesOnDays } from '@pi/db/queries/companies/company-days.sql';
import { refreshCompanyMarketplaces } from '@pi/db/queries/companies/derive-companies';
import { deriveCompanyFacts, deriveFamilies } from '@pi/ingestion/derive';

/**
 * Runs `move`, which moves plugins between these companies, and brings the companies' aggregates,
 * marketplace days, product families and facts up to date.
 */
export async function withAggregates<Result>(
  tx: Tx,
  companyIds: readonly number[],
  move: () => Promise<Result>,
): Promise<Result> {
  await lockPluginsOfCompanies(tx, companyIds);
  const marketplaces = await listMarketplacesOfCompanies(tx, companyIds);
  await countCompaniesOnDays(tx, -1, companyIds);
  const result = await move();
  await countCompaniesOnDays(tx, 1, companyIds);
  for (const marketplace of marketplaces) {
    await refreshCompanyMarketplaces(tx, marketplace, companyIds);
    await deriveFamilies(tx, marketplace);
  }
  await deriveCompanyFacts(tx, { companyIds });
  return result;
}
