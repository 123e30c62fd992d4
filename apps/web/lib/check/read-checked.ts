import type { Db } from '@pi/db';
import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { type CheckedPluginRow, listCheckedPlugins } from '@pi/db/queries/check/list-checked-plugins';
import type { CheckedPlugin } from '@pi/domain/api';
import { toPluginId } from '../plugin-id.ts';
import { findNamedPlugin } from '../search/find-page.ts';
import type { Inventory } from './inventory.ts';
import { orderChecked } from './order-checked.ts';
import { toCheckedPlugin, toUnknownPlugin } from './to-checked-plugin.ts';
import { type WantedPlugin, wantedPlugins } from './wanted-plugins.ts';

/**
 * What became of the plugins of an inventory, the worst first. Nothing of it is stored.
 * @throws ApiError invalid_request on no ids, too many, and an unknown marketplace
 */
export async function readChecked(db: Db, { ids, marketplace, since }: Inventory): Promise<CheckedPlugin[]> {
  const wanted = await Promise.all(wantedPlugins(ids, marketplace).map((one) => withNamed(db, one)));
  const identities = new Map(wanted.flatMap((one) => one.identities).map((one) => [toPluginId(one), one]));
  const rows = await listCheckedPlugins(db, [...identities.values()], since ?? null);
  const byId = new Map(rows.map((row) => [toPluginId(row), row]));
  return orderChecked(wanted.map((one) => toChecked(one, byId)));
}

async function withNamed(db: Db, wanted: WantedPlugin): Promise<WantedPlugin> {
  const named: PluginIdentity | null = wanted.address ? await findNamedPlugin(db, wanted.address, wanted.given) : null;
  return named ? { ...wanted, identities: [named] } : wanted;
}

function toChecked({ given, identities, address }: WantedPlugin, byId: ReadonlyMap<string, CheckedPluginRow>) {
  const [row, ...others] = identities.flatMap((one) => byId.get(toPluginId(one)) ?? []);
  if (row && others.length === 0) return toCheckedPlugin(given, row);
  if (row) return toUnknownPlugin(given, 'ambiguous', [row, ...others].map(toPluginId));
  return toUnknownPlugin(given, identities.length > 0 || address ? 'never_seen' : 'unreadable');
}
