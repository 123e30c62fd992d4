import type { Db } from '@pi/db';
import { getAnalysis } from '@pi/db/queries/analyst/get-analysis';
import { getExtraction } from '@pi/db/queries/catalogue/get-extraction';
import { getPlugin, type PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { getPluginRanks } from '@pi/db/queries/catalogue/get-plugin-ranks';
import { getPluginRevenue } from '@pi/db/queries/revenue/get-plugin-revenue';
import type { Day } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { listOwnersOfPlugin } from '@pi/ingestion/owners';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { toPluginDetails } from './answers/plugin.ts';
import { ofPluginOn } from './as-of.ts';
import { markDetails } from './corrected-by.ts';

/**
 * A plugin with all that is known of it, or was known until a day; null where there is none of that
 * identity. Ranks and analysis are today's alone.
 * @throws ApiError invalid_request on a day before its first
 */
export async function readPlugin(db: Db, identity: PluginIdentity, day?: Day): Promise<PluginDetails | null> {
  const { db: then, asOf } = await ofPluginOn(db, identity, day);
  const row = await getPlugin(then, identity);
  if (!row) return null;
  const number = getMarketplaceInfo(identity.marketplace)?.primaryMetric;
  const isRanked = !asOf && (number === 'users' || number === 'downloads');
  const [owners, ranks, estimate, extraction, analysis] = await Promise.all([
    listOwnersOfPlugin(then, row.pluginId),
    isRanked ? getPluginRanks(db, row.pluginId, number) : null,
    getPluginRevenue(db, row.pluginId, asOf?.day),
    getExtraction(then, row.pluginId),
    asOf ? null : getAnalysis(db, row.pluginId),
  ]);
  const details = toPluginDetails(row, { owners, ranks, estimate, extraction, analysis });
  return asOf ? markDetails(details, asOf) : details;
}
