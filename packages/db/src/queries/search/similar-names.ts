import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { companyFacts } from '../../schema/company-facts.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { largestPlugins, PLUGIN_SIZE } from './largest-plugins.ts';
import type { PluginSearch } from './plugin-hits.ts';
import { fuzzyWords } from './search-terms.ts';
import { setWordThreshold } from './word-threshold.sql.ts';

/** A name that has parts of all searched words. */
export interface SimilarName {
  id: number;
  /** Folded as the search folds it; of companies in lower case. */
  name: string;
  size: number | null;
}

const MOST = 300;
/**
 * Of a large plugin or company, a smaller share of a word's parts is enough: all of them are looked
 * at.
 */
const OF_LARGEST = 0.35;
const LARGEST_COMPANIES = 5000;

/**
 * Plugins whose names are similar to the words: some of the largest, and the first of all others.
 */
export function findSimilarPlugins(
  db: Db,
  { words, marketplace }: Omit<PluginSearch, 'limit'>,
): Promise<SimilarName[]> {
  const wanted = fuzzyWords(words);
  if (wanted.length === 0) return Promise.resolve([]);
  const isSimilar = and(...wanted.map((word) => sql`${word} <% ${pluginTraits.nameText}`));
  return db.transaction(async (tx) => {
    await setWordThreshold(tx, OF_LARGEST);
    const largest = largestPlugins(tx, marketplace).as('largest');
    const large = await tx
      .select({ id: largest.pluginId, name: pluginTraits.nameText, size: largest.size })
      .from(largest)
      .innerJoin(pluginTraits, eq(pluginTraits.pluginId, largest.pluginId))
      .where(isSimilar)
      .limit(MOST);
    await setWordThreshold(tx, thresholdFor(wanted));
    const similar = tx
      .select({ id: pluginTraits.pluginId, name: pluginTraits.nameText })
      .from(pluginTraits)
      .where(isSimilar)
      .limit(MOST)
      .as('similar');
    const others = await tx
      .select({ id: similar.id, name: similar.name, size: PLUGIN_SIZE })
      .from(similar)
      .innerJoin(pluginFacts, eq(pluginFacts.pluginId, similar.id))
      .where(marketplace === undefined ? undefined : eq(pluginFacts.marketplace, marketplace));
    return [...large, ...others];
  });
}

/** The same of companies. */
export function findSimilarCompanies(db: Db, words: readonly string[]): Promise<SimilarName[]> {
  const wanted = fuzzyWords(words);
  if (wanted.length === 0) return Promise.resolve([]);
  const name = sql<string>`lower(${companies.name})`;
  const isSimilar = and(...wanted.map((word) => sql`${word} <% ${name}`));
  return db.transaction(async (tx) => {
    await setWordThreshold(tx, OF_LARGEST);
    const largest = largestCompanies(tx);
    const large = await tx
      .select({ id: companies.id, name, size: largest.users })
      .from(largest)
      .innerJoin(companies, eq(companies.id, largest.id))
      .where(isSimilar)
      .limit(MOST);
    await setWordThreshold(tx, thresholdFor(wanted));
    const similar = tx
      .select({ id: companies.id, name: name.as('lower_name') })
      .from(companies)
      .where(isSimilar)
      .limit(MOST)
      .as('similar');
    const others = await tx
      .select({ id: similar.id, name: sql<string>`${similar.name}`, size: companyFacts.users })
      .from(similar)
      .innerJoin(companyFacts, eq(companyFacts.companyId, similar.id));
    return [...large, ...others];
  });
}

function largestCompanies(tx: Tx) {
  return tx
    .select({ id: companyFacts.companyId, users: companyFacts.users })
    .from(companyFacts)
    .orderBy(sql`${companyFacts.users} desc nulls last`, asc(companyFacts.companyId))
    .limit(LARGEST_COMPANIES)
    .as('largest');
}

// Of a short word, one wrong letter leaves few of its parts.
function thresholdFor(words: readonly string[]): number {
  const shortest = Math.min(...words.map((word) => word.length));
  return shortest <= 6 ? 0.4 : shortest <= 7 ? 0.45 : 0.55;
}
