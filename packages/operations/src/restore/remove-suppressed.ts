import type { Tx } from '@pi/db';
import { listPluginIdentities } from '@pi/db/queries/archive/plugin-identities';
import { listDevelopers, listPluginsEverOf } from '@pi/db/queries/erasure/erase';
import { deleteAliases, leaveDevelopers, listAliasKeys } from '@pi/db/queries/erasure/identities';
import { listTimeline } from '@pi/db/queries/listings/revisions';
import type { DerivedMarketplace } from '@pi/ingestion/derive';
import { replaceTimeline } from '@pi/ingestion/store';
import { aliasText, isSuppressed, loadSuppressionList, type SuppressionList } from '@pi/ingestion/suppression';
import { hashedDeveloperKey } from '@pi/intelligence';
import { deletePluginsWithCompanies } from '../backup/delete-plugins-with-companies.ts';

/**
 * Removes from the database what its suppression list names: plugins with their developers,
 * companies and aliases, and revisions of plugins that belong to somebody else now. The words of an
 * erasure are not known here: `pi erase` finds what mentions them in texts of others.
 * @returns how many plugins
 */
export async function removeSuppressed(tx: Tx, infoOf: (marketplace: string) => DerivedMarketplace): Promise<number> {
  const list = await loadSuppressionList(tx);
  const developers = (await listDevelopers(tx)).filter(({ marketplace, developer }) =>
    list.hasListing(marketplace, { externalId: '', developer }),
  );
  const everTheirs = await listPluginsEverOf(tx, { companyIds: [], developers });
  const theirs = new Set(
    everTheirs
      .filter(({ marketplace, externalId, developers: all }) =>
        list.hasListing(marketplace, { externalId, developer: all.at(-1) }),
      )
      .map(({ pluginId }) => pluginId),
  );
  const gone = (await listPluginIdentities(tx)).filter(
    ({ pluginId, marketplace, externalId }) => theirs.has(pluginId) || list.hasPlugin(marketplace, externalId),
  );
  const goneIds = new Set(gone.map(({ pluginId }) => pluginId));
  await leaveDevelopers(
    tx,
    developers.map(({ marketplace, developer }) => ({ marketplace, key: hashedDeveloperKey(developer) })),
  );
  await deleteSuppressedAliases(tx);
  for (const sold of everTheirs) if (!goneIds.has(sold.pluginId)) await removeRevisions(tx, list, sold);
  await deletePluginsWithCompanies(tx, gone, infoOf);
  return gone.length;
}

async function deleteSuppressedAliases(tx: Tx): Promise<void> {
  const suppressed = [];
  for (const key of await listAliasKeys(tx)) if (await isSuppressed(tx, aliasText(key))) suppressed.push(key);
  await deleteAliases(tx, suppressed);
}

async function removeRevisions(
  tx: Tx,
  list: SuppressionList,
  { pluginId, marketplace, externalId }: { pluginId: number; marketplace: string; externalId: string },
): Promise<void> {
  const timeline = await listTimeline(tx, pluginId);
  const others = timeline.filter(
    ({ content: { developer } }) => !list.hasListing(marketplace, { externalId, developer }),
  );
  await replaceTimeline(tx, { pluginId, marketplace }, others);
}
