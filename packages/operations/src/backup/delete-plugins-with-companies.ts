import type { Tx } from '@pi/db';
import type { PluginIdentity } from '@pi/db/queries/archive/plugin-identities';
import { listCompaniesTouched } from '@pi/db/queries/companies/companies-of-plugins';
import { deleteCompanies } from '@pi/db/queries/companies/delete-companies';
import { lockCompanies } from '@pi/db/queries/companies/derive-companies';
import { deletePlugins } from '@pi/db/queries/erasure/delete-plugins';
import { lockPluginsOfMarketplace } from '@pi/db/queries/listings/stored-plugins';
import type { DerivedMarketplace } from '@pi/ingestion/derive';
import { rederive } from '../erasure/rederive.ts';

/** Deletes plugins, and companies that have none then, and derives the rest again. */
export async function deletePluginsWithCompanies(
  tx: Tx,
  plugins: readonly PluginIdentity[],
  infoOf: (marketplace: string) => DerivedMarketplace,
): Promise<void> {
  // Deriving takes the marketplace first, then the companies: so does this.
  await lockPluginsOfMarketplace(tx);
  await lockCompanies(tx);
  const ids = plugins.map(({ pluginId }) => pluginId);
  const companyIds = await listCompaniesTouched(tx, ids);
  await deletePlugins(tx, plugins);
  const { waiting } = await deleteCompanies(tx, { companyIds, identifiers: [], names: [], domains: [] });
  await rederive(tx, [...plugins, ...waiting], infoOf);
}
