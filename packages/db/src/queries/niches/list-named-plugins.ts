import type { Db } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';

/** A plugin's identity and how exact its numbers are shown. */
export type NamedPlugin = Pick<
  typeof plugins.$inferSelect,
  'marketplace' | 'externalId' | 'name' | 'usersKind' | 'downloadsKind' | 'ratingCountKind' | 'lastSeenOn'
>;

/** Plugins by their database ids. */
export async function listNamedPlugins(db: Db, ids: readonly number[]): Promise<Map<number, NamedPlugin>> {
  if (ids.length === 0) return new Map();
  const { id, marketplace, externalId, name, usersKind, downloadsKind, ratingCountKind, lastSeenOn } = plugins;
  const rows = await db
    .select({ id, marketplace, externalId, name, usersKind, downloadsKind, ratingCountKind, lastSeenOn })
    .from(plugins)
    .where(isAnyOf(id, ids));
  return new Map(rows.map(({ id: pluginId, ...row }) => [pluginId, row]));
}
