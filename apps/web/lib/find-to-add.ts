import type { Db } from '@pi/db';
import { findPluginId } from '@pi/db/queries/catalogue/find-plugin-id';
import { searchMarket } from '@pi/db/queries/search/search-market';
import { cleanText } from '@pi/domain';
import { errorsIn, searchText } from '@pi/intelligence';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import type { Compared } from './compared.ts';
import { parsePluginId, toPluginId } from './plugin-id.ts';
import { readSimilar } from './read-similar.ts';

/** What may be added to a comparison. */
export interface ToAdd {
  /** What was looked for; empty where nothing was. */
  text: string;
  /** The id that the text is, where a plugin has it that is not compared yet. */
  exact: string | null;
  found: { id: string; name: string; store: string }[];
}

const MOST = 8;
const SIMILAR = 5;
const LONGEST = 200;

/**
 * Plugins for a text that a reader entered, by id or name; without a text, those that are similar.
 */
export async function findToAdd(
  db: Db,
  given: string | string[] | undefined,
  compared: readonly Compared[],
): Promise<ToAdd> {
  const text = cleanText(String(given ?? '').slice(0, LONGEST)).trim();
  const known = new Set(compared.map(({ plugin }) => plugin.id));
  const shown = (plugins: readonly { marketplace: string; externalId: string; name: string }[]) =>
    plugins
      .map(({ name, ...identity }) => ({
        id: toPluginId(identity),
        name,
        store: getMarketplaceInfo(identity.marketplace)?.title ?? identity.marketplace,
      }))
      .filter(({ id }) => !known.has(id));
  if (text === '') {
    const [first] = compared;
    const lists = first ? await readSimilar(db, first.plugin, SIMILAR) : null;
    const similar = [...(lists?.similar ?? []), ...(lists?.elsewhere ?? [])].slice(0, SIMILAR);
    return { text, exact: null, found: shown(similar) };
  }
  const identity = parsePluginId(text);
  const exact = identity && !known.has(text) && (await findPluginId(db, identity)) !== null ? text : null;
  const words = searchText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (exact || words.length === 0) return { text, exact, found: [] };
  const limits = { plugins: MOST, companies: 1 };
  const { plugins } = await searchMarket(db, { errorsIn, words, nameWords: words, limits });
  return { text, exact, found: shown(plugins) };
}
