// A word of a script that puts no spaces between words has no bounds.
const LETTER = String.raw`[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]]`;
// A word may also begin behind the escape of another letter: \n, \u0022, %20.
const ESCAPE = String.raw`\\[bfnrt]|\\u[\da-f]{4}|%[\da-f]{2}`;

/**
 * Creates a function that says whether a text contains one of these names, e-mail addresses or
 * domains: in any case, as they are or escaped in JSON or markup, but not as a part of longer
 * words, host names or addresses.
 */
export function createWordFinder(words: readonly string[]): (text: string) => boolean {
  return createFinder(words, boundedPattern);
}

/**
 * Creates a function that says whether a page of a store contains one of its ids, between quotes,
 * slashes or tags: many ids are common words.
 */
export function createIdFinder(ids: readonly string[]): (text: string) => boolean {
  return createFinder(ids, (id) => String.raw`(?<=^|["'\/=>])${id}(?=["'\/\\?&#<]|$)`);
}

function createFinder(wanted: readonly string[], patternOf: (escaped: string) => string): (text: string) => boolean {
  const patterns = wanted.flatMap(spellingsOf).map((word) => ({
    word,
    pattern: new RegExp(patternOf(word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)), 'v'),
  }));
  return (text) => {
    const lower = text.toLowerCase();
    return patterns.some(({ word, pattern }) => lower.includes(word) && pattern.test(lower));
  };
}

function boundedPattern(word: string): string {
  if (word.includes('@')) return String.raw`(?<=^|[^${LETTER}.+_\-]|${ESCAPE})${word}(?![\-]|\.?${LETTER})`;
  if (/^\S+\.\S+$/.test(word)) return String.raw`(?<=^|[^${LETTER}_\-]|${ESCAPE})${word}(?![\-]|\.?${LETTER})`;
  return `(?<=^|[^${LETTER}]|${ESCAPE})${word}(?!${LETTER})`;
}

// As it is, in JSON (with all letters, or in ASCII alone) and in markup.
function spellingsOf(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const markup = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [...new Set([text, json, ascii, markup, markup.replaceAll("'", '&#39;')].map((one) => one.toLowerCase()))];
}
