/** Short words that are lower case inside a name. */
const SMALL = new Set('and of for the in on by at to und de et y di da do'.split(' '));
/** Short words that are not abbreviations; most words of up to three capitals are. */
const COMMON = new Set('app web box lab pro art one new big top now pay my go buy out me'.split(' '));

/**
 * Repairs the capitals of a name that has one letter case throughout; mixed case is deliberate
 * (`iA`, `eBay`, `JetBrains`, `ACME Software`). In a name in capitals, words that look like
 * abbreviations stay: those with a digit, with WordPress's WP in front or without a vowel, and
 * those of up to three letters, or four when the name is one word.
 */
export function repairCapitals(name: string): string {
  const isLower = name === name.toLowerCase();
  const isUpper = name === name.toUpperCase();
  if (isLower === isUpper) return name;
  const words = name.split(' ');
  return words.map((word, at) => (isLower ? raise(word, at) : lower(word, at, words.length))).join(' ');
}

function raise(word: string, at: number): string {
  if (isAddress(word) || (at > 0 && SMALL.has(word))) return word;
  // Only scripts that capitalize first letters; `toUpperCase` would change Georgian otherwise.
  return word.replace(/^[#(['"]*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u, (first) => {
    const upper = first.toUpperCase();
    return upper.length === first.length ? upper : first;
  });
}

function lower(word: string, at: number, count: number): string {
  if (isAddress(word)) return word;
  // `ACME-TOOLS`, `R&D`: each part is a word.
  const parts = word.split(/([^\p{L}\p{N}'’]+)/u);
  const letters = parts.filter((part) => /\p{L}/u.test(part)).length;
  return parts.map((part) => lowerPart(part, at, count * letters)).join('');
}

function lowerPart(part: string, at: number, count: number): string {
  const low = part.toLowerCase();
  if (at > 0 && SMALL.has(low)) return low;
  if (isAbbreviation(part, count === 1 ? 4 : 3) && !(count > 1 && COMMON.has(low))) return part;
  const [first = '', ...rest] = part;
  return first + rest.join('').toLowerCase();
}

function isAbbreviation(word: string, maxLetters: number): boolean {
  if (/\p{N}|^WP/u.test(word)) return true;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  const withoutVowel = /^[A-Z]+$/.test(word) && !/[AEIOUY]/.test(word);
  return letters <= maxLetters || withoutVowel;
}

function isAddress(word: string): boolean {
  return /[.@_/]\p{L}/u.test(word);
}
