import type { Tx } from '@pi/db';
import { refreshCompanyMarketplaces } from '@pi/db/queries/companies/derive-companies';
import { listDaysFrom } from '@pi/db/queries/erasure/forget';
import { deriveMarketplaceDay } from '@pi/db/queries/listings/derive-marketplace-day';
import type { Headline } from '@pi/domain';
import { deriveCompanies } from '@pi/ingestion/derive/companies';
import { deriveFamilies } from '@pi/ingestion/derive/families';

/**
 * Derives what plugins that are gone, or wait for another company, were part of: companies, families, aggregates, and all
 * days since the first of them was seen.
 */
export async function deriveAnew(
  tx: Tx,
  plugins: readonly { marketplace: string; firstSeenOn: string }[],
  headlineOf: (marketplace: string) => Headline,
): Promise<void> {
  const byMarketplace = Map.groupBy(plugins, (plugin) => plugin.marketplace);
  for (const marketplace of byMarketplace.keys()) await deriveCompanies(tx, marketplace);
  for (const [marketplace, own] of byMarketplace) {
    await refreshCompanyMarketplaces(tx, marketplace);
    await deriveFamilies(tx, marketplace);
    const [first = ''] = own.map((plugin) => plugin.firstSeenOn).toSorted();
    const headline = headlineOf(marketplace);
    for (const day of await listDaysFrom(tx, marketplace, first))
      await deriveMarketplaceDay(tx, { marketplace, day, headline, wholeList: false });
  }
}
