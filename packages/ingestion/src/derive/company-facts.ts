import type { Queryable } from '@pi/db';
import { lockCompanies } from '@pi/db/queries/companies/derive-companies';
import { type CompanyScope, refreshCompanyFacts } from '@pi/db/queries/facts/refresh-company-facts.sql';
import { countsUsers } from '@pi/domain';
import { marketplaceInfos } from '@pi/scrapers/info';
import type { DerivedMarketplace } from './derive-day.ts';

const NOT_USERS = marketplaceInfos.filter((info) => !countsUsers(info)).map(({ name }) => name);

/**
 * Brings the facts of companies up to date, after their product families.
 * @param more marketplaces that are not registered
 */
export async function deriveCompanyFacts(
  db: Queryable,
  scope: CompanyScope,
  more: readonly Pick<DerivedMarketplace, 'name' | 'numbers'>[] = [],
): Promise<void> {
  const infos = [...marketplaceInfos, ...more];
  const roundings = new Map(infos.map(({ name, numbers }) => [name, numbers.users?.rounding]));
  await db.transaction(async (tx) => {
    // Whatever moves plugins between companies holds it: two derivations never write one row at
    // once.
    await lockCompanies(tx);
    await refreshCompanyFacts(tx, scope, roundings, NOT_USERS);
  });
}
