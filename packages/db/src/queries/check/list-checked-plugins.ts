import { type Day, PERMISSION_RISKS, type PermissionRisk } from '@pi/domain';
import { and, eq } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import type { PluginIdentity } from '../catalogue/get-plugin.ts';
import { type ChangesSince, listChangesSince, NO_CHANGES } from './list-changes-since.ts';

const { id, marketplace, externalId, name, url, status, delistedOn, missingSince, lastSeenOn, source } = plugins;
const { version, updatedOn, users, usersKind, usersOn, downloads, downloadsKind, downloadsOn } = plugins;
const { ratingCount, ratingCountKind } = plugins;

const columns = {
  ...{ id, marketplace, externalId, name, url, status, delistedOn, missingSince, lastSeenOn, source },
  ...{ version, updatedOn, users, usersKind, usersOn, downloads, downloadsKind, downloadsOn },
  ...{ ratingCount, ratingCountKind, risk: pluginFacts.risk },
};

/** A plugin of an inventory, and what became of it since a day. */
export type CheckedPluginRow = Awaited<ReturnType<typeof listOfMarketplace>>[number] &
  ChangesSince & {
    /** What the riskiest permission allows; null where its store states none. */
    pluginRisk: PermissionRisk | null;
  };

/**
 * The plugins of these identities, in no order; identities without a plugin are left out.
 * @param since the first day of the changes; null: of all days
 */
export async function listCheckedPlugins(
  db: Queryable,
  identities: readonly PluginIdentity[],
  since: Day | null,
): Promise<CheckedPluginRow[]> {
  // One statement a marketplace: each looks its ids up in the index, however many they are.
  const byMarketplace = Map.groupBy(identities, (one) => one.marketplace);
  const found = await Promise.all([...byMarketplace].map(([of, wanted]) => listOfMarketplace(db, of, wanted)));
  const rows = found.flat();
  const changes = await listChangesSince(
    db,
    rows.map((row) => row.id),
    since,
  );
  return rows.map((row) => ({
    ...row,
    pluginRisk: row.risk === null ? null : (PERMISSION_RISKS[row.risk] ?? null),
    ...(changes.get(row.id) ?? NO_CHANGES),
  }));
}

function listOfMarketplace(db: Queryable, of: string, wanted: readonly PluginIdentity[]) {
  const ids = wanted.map((one) => one.externalId);
  return db
    .select(columns)
    .from(plugins)
    .leftJoin(pluginFacts, eq(pluginFacts.pluginId, id))
    .where(and(eq(marketplace, of), isAnyOf(externalId, ids)));
}
