/** How many letters of words are wrong if a name is meant; null where it is not. */
export type ErrorsIn = (words: readonly string[], name: string) => number | null;

/** Where a word of a plugin is searched: its name, its maker's, its summary. */
export type SearchWeights = '' | 'A' | 'AB';

/**
 * The text of a `tsquery` that finds all of these words in any order; the last may be unfinished.
 * @param words of letters and digits alone, in lower case
 */
export function tsQueryOf(words: readonly string[], weights: SearchWeights = ''): string {
  return words
    .map((word, at) => {
      const mark = at === words.length - 1 && word.length > 1 ? `*${weights}` : weights;
      return `'${word}'${mark && `:${mark}`}`;
    })
    .join(' & ');
}

/** The text of a `tsquery` that finds names with one of the meant words for each searched word. */
export function tsQueryOfAny(meant: readonly (readonly string[])[]): string {
  const lexeme = (word: string) => `'${word.replace(/['\\\\]/g, '$&$&')}':A`;
  return meant.map((words) => `(${words.map(lexeme).join(' | ')})`).join(' & ');
}

/** Words that are long enough to be recognized with a typing error in them. */
export function fuzzyWords(words: readonly string[]): string[] {
  return words.filter((word) => word.length >= SHORTEST_FUZZY);
}

const SHORTEST_FUZZY = 4;
