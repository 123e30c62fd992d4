const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/** Shorter words are too often another word with one letter changed. */
const SHORTEST = 4;
const LONGEST = 20;

/**
 * The word, and all that it may be meant for where one letter is wrong: missing, too much, another,
 * or changed with its neighbor. Only the word itself where it is short, long or not of Latin letters.
 */
export function wordVariants(word: string): string[] {
  if (!/^[a-z\d]+$/.test(word) || word.length < SHORTEST || word.length > LONGEST) return [word];
  const variants = new Set([word]);
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    variants.add(before + after.slice(1));
    variants.add(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
    for (const letter of LETTERS) {
      variants.add(before + letter + after);
      variants.add(before + letter + after.slice(1));
    }
  }
  return [...variants];
}

/** The text of a `tsquery` that finds names with all of these words, each with at most one wrong letter. */
export function variantsQueryOf(words: readonly string[]): string {
  return words.map((word) => `(${wordVariants(word).map((one) => `'${one}':A`).join(' | ')})`).join(' & ');
}
