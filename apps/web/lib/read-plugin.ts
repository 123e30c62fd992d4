import type { Db } from '@pi/db';
import { getPlugin, type PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import type { PluginDetails } from '@pi/domain/api';
import { listOwnersOfPlugin } from '@pi/ingestion/owners';
import { toPluginDetails } from './answers/plugin.ts';

/** A plugin with all that is known of it; null where there is none of that identity. */
export async function readPlugin(db: Db, identity: PluginIdentity): Promise<PluginDetails | null> {
  const row = await getPlugin(db, identity);
  return row && toPluginDetails(row, await listOwnersOfPlugin(db, row.pluginId));
}
