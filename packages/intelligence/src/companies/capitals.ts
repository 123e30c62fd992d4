/** Short words that keep no capitals inside a name. */
const SMALL = new Set('and of for the in on by at to und de et y di da do'.split(' '));
/** Short words that are no abbreviations although up to three letters in capitals mostly are one. */
const COMMON = new Set('app web box lab pro art one new big top now pay my go buy out'.split(' '));

/**
 * The name with capitals as people write them. Only names in one case throughout are touched: whoever mixes cases
 * (`iA`, `eBay`, `JetBrains`, `ACME Software`) meant it. In a name all in capitals, words that look like abbreviations
 * stay: those with a digit, with WordPress's WP in front or without a vowel, up to three letters, and up to four where the name is one word.
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
  // Scripts with a first capital; `toUpperCase` would turn Georgian into its headline letters.
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

function isAbbreviation(word: string, most: number): boolean {
  if (/\p{N}|^WP/u.test(word)) return true;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  const withoutVowel = /^[A-Z]+$/.test(word) && !/[AEIOUY]/.test(word);
  return letters <= most || withoutVowel;
}

function isAddress(word: string): boolean {
  return /[.@_/]\p{L}/u.test(word);
}
