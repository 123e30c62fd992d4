import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { estimateRows } from '../../estimate-rows.sql.ts';
import { companies } from '../../schema/companies.ts';
import { companyFacts } from '../../schema/company-facts.ts';
import { likeText } from '../../statement-parts.ts';

/** Of names that more companies than this have words of, only the largest are looked at. */
const MOST_RANKED = 1000;
const LARGEST = 2000;

const { companyId, users, pluginCount } = companyFacts;

/**
 * The companies whose names have words that begin with all of these, by their database ids: those
 * whose name is the text first, then those whose name begins with it; among these the largest
 * first.
 * @param words in lower case, with their accents and signs
 */
export async function findCompanyHits(db: Db, words: readonly string[], limit: number): Promise<number[]> {
  if (words.length === 0) return [];
  const named = db
    .select({ id: companies.id, place: placeOf(words).as('place') })
    .from(companies)
    .where(hasWords(words));
  const areMany = (await estimateRows(db, named)) > MOST_RANKED;
  const found = areMany ? await ranked(db, amongLargest(db, words), limit) : [];
  if (found.length >= limit) return found;
  const few = await ranked(db, named.limit(MOST_RANKED).as('named'), MOST_RANKED);
  return [...new Set([...found, ...few])].slice(0, limit);
}

// One by one: the index of names would find all companies that have the words.
function amongLargest(db: Db, words: readonly string[]): Named {
  const largest = db
    .select({ id: companyId })
    .from(companyFacts)
    .orderBy(sql`${users} desc nulls last`, asc(companyId))
    .limit(LARGEST)
    .as('largest');
  const one = db
    .select({ place: placeOf(words).as('place') })
    .from(companies)
    .where(and(eq(companies.id, largest.id), hasWords(words)))
    .limit(1)
    .as('one');
  return db
    .select({ id: largest.id, place: sql<number>`${one.place}`.as('place_of') })
    .from(largest)
    .innerJoinLateral(one, sql`true`)
    .as('named') as unknown as Named;
}

type Named = ReturnType<typeof namedOf>;

function namedOf(db: Db) {
  return db
    .select({ id: companies.id, place: placeOf([]).as('place') })
    .from(companies)
    .as('named');
}

async function ranked(db: Db, named: Named, limit: number): Promise<number[]> {
  const rows = await db
    .select({ id: companyId })
    .from(named)
    .innerJoin(companyFacts, eq(companyId, named.id))
    .orderBy(named.place, sql`${users} desc nulls last`, sql`${pluginCount} desc`, asc(companyId))
    .limit(limit);
  return rows.map((row) => row.id);
}

function hasWords(words: readonly string[]): SQL | undefined {
  const name = sql`lower(${companies.name})`;
  return and(
    ...words.map((word) => or(sql`${name} like ${`${likeText(word)}%`}`, sql`${name} like ${`% ${likeText(word)}%`}`)),
  );
}

function placeOf(words: readonly string[]): SQL<number> {
  const [name, text] = [sql`lower(${companies.name})`, words.join(' ')];
  return sql<number>`case when ${name} = ${text} then 0 when ${name} like ${`${likeText(text)}%`} then 1 else 2 end`;
}
