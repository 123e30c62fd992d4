import type { Db } from '@pi/db';
import { getPlugin, type PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { getPluginRanks } from '@pi/db/queries/catalogue/get-plugin-ranks';
import type { PluginDetails } from '@pi/domain/api';
import { listOwnersOfPlugin } from '@pi/ingestion/owners';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { toPluginDetails } from './answers/plugin.ts';

/** A plugin with all that is known of it; null where there is none of that identity. */
export async function readPlugin(db: Db, identity: PluginIdentity): Promise<PluginDetails | null> {
  const row = await getPlugin(db, identity);
  if (!row) return null;
  const number = getMarketplaceInfo(identity.marketplace)?.primaryMetric;
  const [owners, ranks] = await Promise.all([
    listOwnersOfPlugin(db, row.pluginId),
    number === 'users' || number === 'downloads' ? getPluginRanks(db, row.pluginId, number) : null,
  ]);
  return toPluginDetails(row, owners, ranks);
}
