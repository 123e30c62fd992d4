import type { Queryable } from '@pi/db';
import { refreshCompanyMarketplaces } from '@pi/db/queries/companies/derive-companies';
import { deriveMarketplaceDay, refreshChanges30d } from '@pi/db/queries/listings/derive-marketplace-day';
import type { Day, MarketplaceInfo } from '@pi/domain';
import { deriveCompanies } from './companies.ts';
import { deriveFamilies } from './families.ts';

/**
 * Derives everything that follows from a marketplace's stored listings: companies, their
 * aggregates, changes over 30 days and marketplace days in one transaction, then product families.
 * A second call changes nothing.
 * @param days the UTC days whose numbers changed
 */
export async function derive(
  db: Queryable,
  { name, primaryMetric }: Pick<MarketplaceInfo, 'name' | 'primaryMetric'>,
  days: readonly Day[],
): Promise<void> {
  await db.transaction(async (tx) => {
    await deriveCompanies(tx, name);
    for (const day of days)
      await deriveMarketplaceDay(tx, { marketplace: name, day, primaryMetric, hasCompleteList: false });
    await refreshCompanyMarketplaces(tx, name);
    await refreshChanges30d(tx, name);
  });
  await deriveFamilies(db, name);
}
