import type { Tx } from '@pi/db';
import { listDaysFrom } from '@pi/db/queries/erasure/erase';
import { type DerivedMarketplace, derive } from '@pi/ingestion/derive';

/**
 * Derives what deleted plugins, and plugins that wait for another company, were part of: companies,
 * families, aggregates, and all days since the first of them was seen.
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
}
