import type { Tx } from '@pi/db';
import { lockCompanies } from '@pi/db/queries/companies/derive-companies';
import { listPluginsToMatch, type PluginToMatch } from '@pi/db/queries/companies/developers';
import { getNewestDay, markAliasesTurned } from '@pi/db/queries/companies/due-aliases';
import { type DeveloperMatch, listPluginsToRematch, type PluginMatch } from '@pi/db/queries/companies/plugin-matches';
import { findAffected } from './affected-developers.ts';
import { movePlugins } from './move-plugins.ts';
import { matchReasonOf, saveGroups } from './save-groups.ts';
import { updateDevelopersOf } from './update-developers.ts';

/** Plugins that are matched at once. */
const PORTION = 20_000;

export interface DerivedCompanies {
  /** The marketplaces in which plugins got another company. */
  marketplaces: string[];
}

/**
 * Finds or creates the company of every plugin of a marketplace that waits for one, and matches
 * the affected developers of all marketplaces again. The companies are those that matching all
 * developers at once gives, in whatever order and portions plugins come.
 * @param marketplace null: only developers that are due themselves, of any marketplace
 * @param options.day the newest UTC day, where it is not stored yet: its aliases count
 * @param options.countsWaiting whether plugins that waited for a company are counted with it on
 * earlier days too
 * @param options.portion how many plugins are matched at once: the result is the same
 */
export async function deriveCompanies(
  tx: Tx,
  marketplace: string | null,
  options: { day?: string; countsWaiting?: boolean; portion?: number } = {},
): Promise<DerivedCompanies> {
  const { portion = PORTION, countsWaiting = false } = options;
  await lockCompanies(tx);
  const stored = await getNewestDay(tx);
  const day = [stored ?? [], options.day ?? []].flat().sort().at(-1) ?? null;
  if (day !== null) await markAliasesTurned(tx, day);
  const touched = new Set<string>();
  for (let after = 0; ; ) {
    const due = marketplace === null ? [] : await listPluginsToMatch(tx, marketplace, { after, limit: portion });
    after = due.at(-1)?.pluginId ?? 0;
    const moved = await derivePortion(tx, marketplace, due, { day, countsWaiting });
    for (const name of moved) touched.add(name);
    if (due.length < portion) return { marketplaces: [...touched] };
  }
}

async function derivePortion(
  tx: Tx,
  marketplace: string | null,
  due: readonly PluginToMatch[],
  { day, countsWaiting }: { day: string | null; countsWaiting: boolean },
): Promise<string[]> {
  const changes = await updateDevelopersOf(tx, marketplace, due);
  const hasChanges = changes.changed.length + changes.vanished.length > 0;
  const matches = hasChanges
    ? await saveGroups(tx, await findAffected(tx, changes, day), changes, day)
    : new Map<number, DeveloperMatch>();
  for (const developer of changes.unchanged) {
    const { id, companyId } = developer;
    if (companyId !== null && !matches.has(id))
      matches.set(id, { developerId: id, companyId, matchReason: matchReasonOf(developer) });
  }
  const isDue = new Set(due.map(({ pluginId }) => pluginId));
  const ofStored = [...matches].flatMap(([id, match]) => (id > 0 ? [match] : []));
  const others = await listPluginsToRematch(tx, ofStored);
  const own = due.flatMap(({ pluginId, shownIn }): PluginMatch[] => {
    const match = matches.get(changes.developerOf.get(pluginId) ?? 0);
    return match ? [{ pluginId, marketplace: marketplace ?? '', shownIn, match }] : [];
  });
  const left = due.filter(({ pluginId }) => changes.developerOf.get(pluginId) === null);
  return movePlugins(tx, {
    own,
    others: others.filter(({ pluginId }) => !isDue.has(pluginId)),
    left: left.map(({ pluginId }) => pluginId),
    countsWaiting,
  });
}
