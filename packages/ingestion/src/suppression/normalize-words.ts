// A word of a script that puts no spaces between words has no bounds.
const LETTER = String.raw`[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]]`;
// A word begins behind the escape of another letter too: \n, \u0022, %20.
const ESCAPE = String.raw`\\[bfnrt]|\\u[\da-f]{4}|%[\da-f]{2}`;

/**
 * Finds names, e-mail addresses and domains in texts: in any case, as they are, escaped in JSON or
 * in markup; not within longer words, names of hosts or addresses.
 * @returns whether a text contains one of them
 */
export function findWords(words: readonly string[]): (text: string) => boolean {
  return finder(words, bounded);
}

/**
 * Finds ids in the pages of their store, where they stand between quotes, slashes or tags: many are
 * words.
 * @returns whether a text contains one of them
 */
export function findIds(ids: readonly string[]): (text: string) => boolean {
  return finder(ids, (id) => String.raw`(?<=^|["'\/=>])${id}(?=["'\/\\?&#<]|$)`);
}

function finder(wanted: readonly string[], pattern: (escaped: string) => string): (text: string) => boolean {
  const patterns = wanted.flatMap(spellings).map((word) => ({
    word,
    pattern: new RegExp(pattern(word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)), 'v'),
  }));
  return (text) => {
    const lower = text.toLowerCase();
    return patterns.some(({ word, pattern }) => lower.includes(word) && pattern.test(lower));
  };
}

function bounded(word: string): string {
  if (word.includes('@')) return String.raw`(?<=^|[^${LETTER}.+_\-]|${ESCAPE})${word}(?![\-]|\.?${LETTER})`;
  if (/^\S+\.\S+$/.test(word)) return String.raw`(?<=^|[^${LETTER}_\-]|${ESCAPE})${word}(?![\-]|\.?${LETTER})`;
  return `(?<=^|[^${LETTER}]|${ESCAPE})${word}(?!${LETTER})`;
}

// As it is, in JSON (of letters, or of ASCII alone) and in markup.
function spellings(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const markup = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [...new Set([text, json, ascii, markup, markup.replaceAll("'", '&#39;')].map((one) => one.toLowerCase()))];
}
