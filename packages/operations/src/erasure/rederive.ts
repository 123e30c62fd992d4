import type { Tx } from '@pi/db';
import { listDaysFrom } from '@pi/db/queries/erasure/erase';
import {
  type DerivedMarketplace,
  derive,
  deriveCompanies,
  deriveCompanyFacts,
  deriveFamilies,
} from '@pi/ingestion/derive';

/**
 * Derives what deleted plugins, and plugins that wait for another company, were part of: companies,
 * families, aggregates, and all days since the first of them was seen; and the companies of
 * developers that shared something with theirs.
 */
export async function rederive(
  tx: Tx,
  plugins: readonly { marketplace: string; firstSeenOn: string }[],
  infoOf: (marketplace: string) => DerivedMarketplace,
): Promise<void> {
  for (const [name, own] of Map.groupBy(plugins, (plugin) => plugin.marketplace)) {
    const [first = ''] = own.map((plugin) => plugin.firstSeenOn).toSorted();
    await derive(tx, infoOf(name), await listDaysFrom(tx, name, first));
  }
  const { marketplaces } = await deriveCompanies(tx, null);
  for (const name of marketplaces) await deriveFamilies(tx, name);
  if (marketplaces.length > 0) await deriveCompanyFacts(tx, { marketplaces });
}
