import type { Db } from '@pi/db';
import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { type CheckedPluginRow, listCheckedPlugins } from '@pi/db/queries/check/list-checked-plugins';
import { listSpellings } from '@pi/db/queries/check/list-spellings';
import type { Day } from '@pi/domain';
import type { CheckedPlugin } from '@pi/domain/api';
import { toPluginId } from '../plugin-id.ts';
import { findNamedPlugin } from '../search/find-page.ts';
import { ignoresCase, spellingKey } from './id-spelling.ts';
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
  const identities = new Map(wanted.flatMap((one) => one.identities).map((one) => [spellingKey(one), one]));
  const rows = await readRows(db, [...identities.values()], since ?? null);
  const byKey = new Map(rows.map((row) => [spellingKey(row), row]));
  return orderChecked(wanted.map((one) => toChecked(one, byKey)));
}

/** The plugins of identities, in their spelling or, where none has it, in another one. */
async function readRows(db: Db, identities: readonly PluginIdentity[], since: Day | null) {
  const rows = await listCheckedPlugins(db, identities, since);
  const found = new Set(rows.map(spellingKey));
  const others = identities.filter((one) => ignoresCase(one) && !found.has(spellingKey(one)));
  return [...rows, ...(await listCheckedPlugins(db, await listSpellings(db, others), since))];
}

async function withNamed(db: Db, wanted: WantedPlugin): Promise<WantedPlugin> {
  const named: PluginIdentity | null = wanted.address ? await findNamedPlugin(db, wanted.address, wanted.given) : null;
  return named ? { ...wanted, identities: [named] } : wanted;
}

function toChecked({ given, identities, address }: WantedPlugin, byKey: ReadonlyMap<string, CheckedPluginRow>) {
  const [row, ...others] = identities.flatMap((one) => byKey.get(spellingKey(one)) ?? []);
  if (row && others.length === 0) return toCheckedPlugin(given, row);
  if (row) return toUnknownPlugin(given, 'ambiguous', [row, ...others].map(toPluginId));
  return toUnknownPlugin(given, identities.length > 0 || address ? 'never_seen' : 'unreadable');
}
