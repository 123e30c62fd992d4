import type { Tx } from '@pi/db';
import { refreshCompanyMarketplaces } from '@pi/db/queries/companies/derive-companies';
import { listDaysFrom } from '@pi/db/queries/erasure/erase';
import { deriveMarketplaceDay } from '@pi/db/queries/listings/derive-marketplace-day';
import type { PrimaryMetric } from '@pi/domain';
import { deriveCompanies, deriveFamilies } from '@pi/ingestion/derive';

/**
 * Derives what plugins that are gone, or wait for another company, were part of: companies,
 * families, aggregates, and all days since the first of them was seen.
 */
export async function rederive(
  tx: Tx,
  plugins: readonly { marketplace: string; firstSeenOn: string }[],
  primaryMetricOf: (marketplace: string) => PrimaryMetric,
): Promise<void> {
  const byMarketplace = Map.groupBy(plugins, (plugin) => plugin.marketplace);
  for (const marketplace of byMarketplace.keys()) await deriveCompanies(tx, marketplace);
  for (const [marketplace, own] of byMarketplace) {
    await refreshCompanyMarketplaces(tx, marketplace);
    await deriveFamilies(tx, marketplace);
    const [first = ''] = own.map((plugin) => plugin.firstSeenOn).toSorted();
    const primaryMetric = primaryMetricOf(marketplace);
    for (const day of await listDaysFrom(tx, marketplace, first))
      await deriveMarketplaceDay(tx, { marketplace, day, primaryMetric, hasCompleteList: false });
  }
}
