import type { Tx } from '@pi/db';
import { refreshCompanyMarketplaces } from '@pi/db/queries/derive-companies';
import { deriveMarketplaceDay } from '@pi/db/queries/derive-marketplace-day';
import { listDaysFrom } from '@pi/db/queries/forget';
import type { Headline } from '@pi/domain';
import { deriveCompanies } from '../derive/companies.ts';
import { deriveFamilies } from '../derive/families.ts';

/**
 * Derives what plugins that are gone were part of: the companies of those who wait for one, families, aggregates, and all days
 * since a plugin was first seen.
 */
export async function deriveAnew(
  tx: Tx,
  gone: readonly { marketplace: string; firstSeenOn: string }[],
  waiting: readonly string[],
  headlineOf: (marketplace: string) => Headline,
): Promise<void> {
  for (const marketplace of waiting) await deriveCompanies(tx, marketplace);
  const byMarketplace = Map.groupBy(gone, (plugin) => plugin.marketplace);
  for (const marketplace of new Set([...byMarketplace.keys(), ...waiting])) {
    await refreshCompanyMarketplaces(tx, marketplace);
    await deriveFamilies(tx, marketplace);
    const [first] = (byMarketplace.get(marketplace) ?? []).map((plugin) => plugin.firstSeenOn).toSorted();
    const headline = headlineOf(marketplace);
    for (const day of first ? await listDaysFrom(tx, marketplace, first) : [])
      await deriveMarketplaceDay(tx, { marketplace, day, headline, wholeList: false });
  }
}
