import { distance } from 'fastest-levenshtein';

/**
 * Shorter words are never taken for others; of these one letter may be wrong, of longer ones two.
 */
const SHORTEST = 4;
const SHORTEST_OF_TWO = 5;

/**
 * How many letters of searched words are wrong if a text is what was meant; null where it is not:
 * a word is like none of the text's.
 * @param words folded, the last one possibly unfinished
 * @param text folded
 */
export function errorsIn(words: readonly string[], text: string): number | null {
  const known = text.split(' ');
  let errors = 0;
  for (const [at, word] of words.entries()) {
    const isLast = at === words.length - 1;
    const least = Math.min(...known.map((one) => distance(word, isLast && one.startsWith(word) ? word : one)));
    if (least > allowed(word)) return null;
    errors += least;
  }
  return errors;
}

function allowed({ length }: string): number {
  return length < SHORTEST ? 0 : length < SHORTEST_OF_TWO ? 1 : 2;
}
