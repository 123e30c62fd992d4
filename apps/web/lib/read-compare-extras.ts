import type { Db } from '@pi/db';
import { getPluginRanks } from '@pi/db/queries/catalogue/get-plugin-ranks';
import { listChangesOfPlugins } from '@pi/db/queries/changes/list-changes';
import type { Day } from '@pi/domain';
import type { ChangeItem, PluginRanks } from '@pi/domain/api';
import { toPluginRanks } from './answers/plugin.ts';
import { withOwners } from './changes/read-changes.ts';
import type { Compared } from './compared.ts';

/** A chart with more events than these shows the newest. */
const MOST_EVENTS = 60;

/** The ranks of the plugins compared, by their id; of some there are none. */
export async function readRanks(db: Db, compared: readonly Compared[]): Promise<Map<string, PluginRanks>> {
  const rows = await Promise.all(
    compared.map(async ({ plugin, pluginId, number }) => {
      const ranks = number === 'ratingCount' ? null : await getPluginRanks(db, pluginId, number);
      const kinds = { usersKind: plugin.users?.kind ?? null, downloadsKind: plugin.downloads?.kind ?? null };
      return ranks ? [[plugin.id, toPluginRanks(ranks, { ...plugin, ...kinds })] as const] : [];
    }),
  );
  return new Map(rows.flat());
}

/** What happened to the plugins compared since a day, the newest first, without new versions. */
export async function readEvents(db: Db, compared: readonly Compared[], from: Day): Promise<ChangeItem[]> {
  const ids = compared.map(({ pluginId }) => pluginId);
  return withOwners(db, await listChangesOfPlugins(db, ids, { from, limit: MOST_EVENTS }));
}
