import { asc, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Db } from '../../client.ts';
import { estimateRows } from '../../estimate-rows.sql.ts';
import { marketplaces } from '../../schema/marketplaces.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { likeText } from '../../statement-parts.ts';
import { largestOf, PLUGIN_SIZE } from './largest-plugins.ts';
import { tsQueryOf, tsQueryOfAny } from './search-terms.ts';

export interface PluginSearch {
  /** Of letters and digits alone, in lower case, without accents; the last may be unfinished. */
  words: readonly string[];
  /** Only of this marketplace. */
  marketplace?: string | undefined;
  limit: number;
}

/** What more plugins than this have is looked for among the largest alone. */
const MOST_RANKED = 1500;
/** More hits than this are not counted. */
const MOST_COUNTED = 3000;

const { document, nameText, pluginId } = pluginTraits;

/**
 * The plugins that have all words, by their database ids: those first whose name is the text,
 * begins with it or has all words, then those whose maker's name has some, then those whose summary
 * has; among these the largest first, delisted ones last.
 */
export async function findPluginHits(db: Db, { words, ...search }: PluginSearch): Promise<number[]> {
  if (words.length === 0) return [];
  return findRanked(db, { ...search, where: hasWords(words), place: placeOf(words) });
}

/**
 * The plugins with one of the meant words for each searched word in their names, by their database
 * ids: the largest first, delisted ones last.
 */
export function findMeantPlugins(
  db: Db,
  { meant, ...search }: Omit<PluginSearch, 'words'> & { meant: readonly (readonly string[])[] },
): Promise<number[]> {
  return findRanked(db, { ...search, where: isFound(tsQueryOfAny(meant)), place: sql<number>`0` });
}

interface Ranked extends Omit<PluginSearch, 'words'> {
  where: SQL;
  /** Lower ones are better. */
  place: SQL<number>;
}

async function findRanked(db: Db, search: Ranked): Promise<number[]> {
  const expected = await estimateRows(db, db.select({ pluginId }).from(pluginTraits).where(search.where));
  const largest = expected > MOST_RANKED ? await findLargest(db, search) : [];
  if (largest.length >= search.limit) return largest;
  return [...new Set([...largest, ...(await findAll(db, search))])].slice(0, search.limit);
}

/** How many plugins of each marketplace have all words; null where they are too many to count. */
export async function countPluginHits(db: Db, words: readonly string[]): Promise<Map<string, number> | null> {
  if (words.length === 0) return new Map();
  const matched = db
    .select({ pluginId })
    .from(pluginTraits)
    .where(hasWords(words))
    .limit(MOST_COUNTED + 1);
  if ((await estimateRows(db, matched)) > MOST_COUNTED) return null;
  const found = matched.as('matched');
  const rows = await db
    .select({ marketplace: pluginFacts.marketplace, plugins: sql<number>`count(*)::int` })
    .from(found)
    .innerJoin(pluginFacts, eq(pluginFacts.pluginId, found.pluginId))
    .groupBy(pluginFacts.marketplace);
  const total = rows.reduce((sum, row) => sum + row.plugins, 0);
  return total > MOST_COUNTED ? null : new Map(rows.map((row) => [row.marketplace, row.plugins]));
}

async function findAll(db: Db, { where, place, marketplace, limit }: Ranked): Promise<number[]> {
  const matched = db
    .select({ pluginId, place: place.as('place') })
    .from(pluginTraits)
    .where(where)
    .limit(MOST_RANKED)
    .as('matched');
  const rows = await db
    .select({ pluginId: matched.pluginId })
    .from(matched)
    .innerJoin(pluginFacts, eq(pluginFacts.pluginId, matched.pluginId))
    .where(ofMarketplace(pluginFacts.marketplace, marketplace))
    .orderBy(...bestFirst(matched.place, pluginFacts.status, PLUGIN_SIZE), asc(matched.pluginId))
    .limit(limit);
  return rows.map((row) => row.pluginId);
}

// No index has the plugins of a word by size: the largest of each marketplace are looked at.
async function findLargest(db: Db, { where, place, marketplace, limit }: Ranked): Promise<number[]> {
  const largest = largestOf(db, marketplaces.name, marketplace === undefined ? undefined : 5000).as('largest');
  const found = db
    .select({
      pluginId: largest.pluginId,
      status: largest.status,
      size: largest.size,
      place: place.as('place'),
    })
    .from(largest)
    .innerJoin(pluginTraits, eq(pluginTraits.pluginId, largest.pluginId))
    .where(where)
    .limit(marketplace === undefined ? limit : 2 * limit)
    .as('found');
  const rows = await db
    .select({ pluginId: found.pluginId })
    .from(marketplaces)
    .crossJoinLateral(found)
    .where(ofMarketplace(marketplaces.name, marketplace))
    .orderBy(...bestFirst(found.place, found.status, found.size), asc(found.pluginId));
  return [...new Set(rows.map((row) => row.pluginId))].slice(0, limit);
}

function hasWords(words: readonly string[], weights: '' | 'A' | 'AB' = ''): SQL {
  return isFound(tsQueryOf(words, weights));
}

function isFound(query: string): SQL {
  return sql`${document} @@ to_tsquery('simple', ${query})`;
}

function placeOf(words: readonly string[]): SQL<number> {
  const text = words.join(' ');
  const isName = sql`when ${nameText} = ${text} then 0 when ${nameText} like ${`${likeText(text)}%`} then 1`;
  return sql<number>`case ${isName} when ${hasWords(words, 'A')} then 2 when ${hasWords(words, 'AB')} then 3 else 4 end`;
}

function bestFirst(place: SQL.Aliased | SQL, status: unknown, count: unknown): SQL[] {
  return [sql`${place}`, sql`${status} = 'delisted'`, sql`${count} desc nulls last`];
}

function ofMarketplace(column: PgColumn, name: string | undefined): SQL | undefined {
  return name === undefined ? undefined : eq(column, name);
}
