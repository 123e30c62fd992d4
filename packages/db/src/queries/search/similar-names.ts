import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { estimateRows } from '../../estimate-rows.sql.ts';
import { companies } from '../../schema/companies.ts';
import { companyFacts } from '../../schema/company-facts.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { isAnyOf, likeText } from '../../statement-parts.ts';
import { PLUGIN_SIZE } from './largest-plugins.ts';
import { findMeantPlugins } from './plugin-hits.ts';

/** A name that has words which may be meant by all searched words. */
export interface SimilarName {
  id: number;
  /** Folded as the search folds it; of companies in lower case. */
  name: string;
  size: number | null;
}

const MOST_PLUGINS = 60;
const MOST_COMPANIES = 300;
/** Of names that more companies than this may have, only the largest are looked at. */
const FEW_COMPANIES = 3000;
const LARGEST_COMPANIES = 2000;

/** The largest plugins whose names have one of the meant words for each searched word. */
export async function findSimilarPlugins(
  db: Db,
  meant: readonly (readonly string[])[],
  marketplace: string | undefined,
): Promise<SimilarName[]> {
  const ids = await findMeantPlugins(db, { meant, marketplace, limit: MOST_PLUGINS });
  return db
    .select({ id: pluginTraits.pluginId, name: pluginTraits.nameText, size: PLUGIN_SIZE })
    .from(pluginTraits)
    .innerJoin(pluginFacts, eq(pluginFacts.pluginId, pluginTraits.pluginId))
    .where(isAnyOf(pluginTraits.pluginId, ids));
}

/** The same of companies: where they are many, among the largest. */
export async function findSimilarCompanies(db: Db, meant: readonly (readonly string[])[]): Promise<SimilarName[]> {
  const name = sql<string>`lower(${companies.name})`;
  const hasWord = (word: string): SQL => sql`${name} like ${`%${likeText(word)}%`}`;
  const hasWords = and(...meant.map((words) => or(...words.map(hasWord))));
  const named = db
    .select({ id: companies.id, name: name.as('lower_name') })
    .from(companies)
    .where(hasWords);
  const { companyId, users } = companyFacts;
  if ((await estimateRows(db, named)) <= FEW_COMPANIES) {
    const few = named.limit(FEW_COMPANIES).as('few');
    return db
      .select({ id: few.id, name: sql<string>`${few.name}`, size: users })
      .from(few)
      .innerJoin(companyFacts, eq(companyId, few.id))
      .orderBy(sql`${users} desc nulls last`)
      .limit(MOST_COMPANIES);
  }
  const largest = db
    .select({ id: companyId, users })
    .from(companyFacts)
    .orderBy(sql`${users} desc nulls last`, asc(companyId))
    .limit(LARGEST_COMPANIES)
    .as('largest');
  // One by one: the index of names would find all companies that have the words.
  const one = db
    .select({ name: name.as('lower_name') })
    .from(companies)
    .where(and(eq(companies.id, largest.id), hasWords))
    .limit(1)
    .as('one');
  return db
    .select({ id: largest.id, name: sql<string>`${one.name}`, size: largest.users })
    .from(largest)
    .innerJoinLateral(one, sql`true`)
    .limit(MOST_COMPANIES);
}
