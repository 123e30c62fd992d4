import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import type { ProductFamily } from '@pi/db/queries/catalogue/list-families';
import { toPluginId } from './plugin-id.ts';

/** Rows that name a plugin, each with its public id. */
export function withIds<Row extends PluginIdentity>(rows: readonly Row[]): (Row & { id: string })[] {
  return rows.map((row) => ({ id: toPluginId(row), ...row }));
}

/** A product family whose members have their public ids. */
export function withFamilyIds(family: ProductFamily) {
  return { ...family, members: withIds(family.members) };
}
