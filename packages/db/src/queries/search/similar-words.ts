import { and, between, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { searchWords } from '../../schema/search-words.ts';
import { type ErrorsIn, fuzzyWords } from './search-terms.ts';
import { setWordThreshold } from './word-threshold.sql.ts';

/** From this share of its parts on, a word is similar: of a short one, an error leaves few. */
const SIMILAR = 0.35;
/** So many similar words are compared letter by letter. */
const MOST_COMPARED = 2000;
/** So many of them may be meant by one word. */
const MOST_MEANT = 12;
/** Words differ in length by so many letters at most. */
const LENGTHS = 2;

/**
 * For each word, the words that may be meant by it, those with the fewest errors first; a short
 * word means itself. Null where nothing can be meant by one of them.
 */
export async function findMeantWords(db: Db, words: readonly string[], errorsIn: ErrorsIn): Promise<string[][] | null> {
  const long = new Set(fuzzyWords(words));
  if (long.size === 0) return null;
  const meant: string[][] = [];
  for (const word of words) {
    const own = long.has(word) ? await findSimilarWords(db, word, errorsIn) : [word];
    if (own.length === 0) return null;
    meant.push(own);
  }
  return meant;
}

async function findSimilarWords(db: Db, word: string, errorsIn: ErrorsIn): Promise<string[]> {
  const rows = await db.transaction(async (tx) => {
    await setWordThreshold(tx, SIMILAR);
    return tx
      .select({ word: searchWords.word })
      .from(searchWords)
      .where(
        and(
          // The cheaper one first: an index finds many that are longer.
          between(sql`length(${searchWords.word})`, word.length - LENGTHS, word.length + LENGTHS),
          sql`${word} <% ${searchWords.word}`,
        ),
      )
      .limit(MOST_COMPARED);
  });
  return rows
    .map((row) => ({ word: row.word, errors: errorsIn([word], row.word) }))
    .filter((one): one is { word: string; errors: number } => one.errors !== null)
    .sort((a, b) => a.errors - b.errors || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_MEANT)
    .map((one) => one.word);
}
