import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { companyFacts } from '../../schema/company-facts.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { estimateRows } from './estimate-rows.sql.ts';
import { largestPlugins, PLUGIN_SIZE } from './largest-plugins.ts';
import { MOST_RANKED } from './plugin-hits.ts';
import { likeText, tsQueryOfAny } from './search-terms.ts';

/** A name that has words which may be meant by all searched words. */
export interface SimilarName {
  id: number;
  /** Folded as the search folds it; of companies in lower case. */
  name: string;
  size: number | null;
}

const MOST = 300;
const LARGEST_COMPANIES = 5000;

const { pluginId: id, nameText: name, document } = pluginTraits;

/**
 * Plugins whose names have one of the meant words for each searched word: where they are many, some
 * of the largest and the first of all others.
 */
export async function findSimilarPlugins(
  db: Db,
  meant: readonly (readonly string[])[],
  marketplace: string | undefined,
): Promise<SimilarName[]> {
  const hasWords = sql`${document} @@ to_tsquery('simple', ${tsQueryOfAny(meant)})`;
  const similar = db.select({ id, name }).from(pluginTraits).where(hasWords);
  const areMany = (await estimateRows(db, similar)) > MOST_RANKED;
  const largest = largestPlugins(db, marketplace).as('largest');
  const large = !areMany
    ? []
    : await db
        .select({ id: largest.pluginId, name, size: largest.size })
        .from(largest)
        .innerJoin(pluginTraits, eq(id, largest.pluginId))
        .where(hasWords)
        .limit(MOST);
  const first = similar.limit(areMany ? MOST : MOST_RANKED).as('similar');
  const others = await db
    .select({ id: first.id, name: first.name, size: PLUGIN_SIZE })
    .from(first)
    .innerJoin(pluginFacts, eq(pluginFacts.pluginId, first.id))
    .where(marketplace === undefined ? undefined : eq(pluginFacts.marketplace, marketplace))
    .orderBy(sql`${PLUGIN_SIZE} desc nulls last`)
    .limit(MOST);
  return [...large, ...others];
}

/** The same of companies: some of the largest, and the first of all others. */
export async function findSimilarCompanies(
  db: Db,
  meant: readonly (readonly string[])[],
): Promise<SimilarName[]> {
  const lowerName = sql<string>`lower(${companies.name})`;
  const hasWord = (word: string): SQL => sql`${lowerName} like ${`%${likeText(word)}%`}`;
  const hasWords = and(...meant.map((words) => or(...words.map(hasWord))));
  const largest = db
    .select({ id: companyFacts.companyId, users: companyFacts.users })
    .from(companyFacts)
    .orderBy(sql`${companyFacts.users} desc nulls last`, asc(companyFacts.companyId))
    .limit(LARGEST_COMPANIES)
    .as('largest');
  const large = await db
    .select({ id: companies.id, name: lowerName, size: largest.users })
    .from(largest)
    .innerJoin(companies, eq(companies.id, largest.id))
    .where(hasWords)
    .limit(MOST);
  const similar = db
    .select({ id: companies.id, name: lowerName.as('lower_name') })
    .from(companies)
    .where(hasWords)
    .limit(MOST)
    .as('similar');
  const others = await db
    .select({ id: similar.id, name: sql<string>`${similar.name}`, size: companyFacts.users })
    .from(similar)
    .innerJoin(companyFacts, eq(companyFacts.companyId, similar.id));
  return [...large, ...others];
}
