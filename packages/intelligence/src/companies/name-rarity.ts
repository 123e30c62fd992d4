import { fold } from './fold.ts';
import { FIRST_NAMES, GENERIC_KEYS } from './generic-keys.ts';
import { COMMON_SURNAMES, TRADE_WORDS } from './trade-words.ts';
import { loadWordLists, type WordLists } from './word-lists.ts';

/** For each word of a name: the share of names that have one more word. */
const BITS_OF_WORD = 1.2;
/** One name in five is a person's. */
const BITS_OF_PERSON = 2.3;
/** A word in no list, as two words of five are; each of its letters has 3.5 bits more. */
const BITS_OF_NEW_WORD = 5;
/** A given name in no list beside a surname that many bear: lists are Europe's and America's. */
const BITS_OF_NEW_FIRST_NAME = 9;
const LONGEST_WORD = 16;
const LONGEST_NAME = 40;
/** Beyond it a copy or an error is likelier than chance. */
const MOST_BITS = 32;
const MOST_CACHED = 50_000;
const cache = new Map<string, number>();

/**
 * How rare a developer's name is: -log2 of the chance that an unrelated developer bears it (bits).
 * Of 2^18 developers, about one bears a name of 18 bits by chance; below `GENERIC_BITS` (14) a name
 * identifies nobody.
 *
 * A name is taken as made of words: its chance is the product of theirs, in the division that makes
 * it likeliest, so that `PixelStudio` and `Pixel Studio` have the same bits. A word's chance comes
 * from its rank in word lists (see `loadWordLists`), for words of the trade from their count in
 * developers' names; a word in no list has bits by its length. First name and surname have the
 * chances of their own lists.
 * @param name a standardized name or its key
 */
export function nameBits(name: string): number {
  const key = fold(name);
  const stored = cache.get(key);
  if (stored !== undefined) return stored;
  if (cache.size >= MOST_CACHED) cache.clear();
  const bits = bitsOfKey(key);
  cache.set(key, bits);
  return bits;
}

/**
 * Whether a name is a person's: a first name, then a surname or a word that no list has.
 * @param words folded, in their order
 */
export function isPersonName([first = '', ...others]: readonly string[]): boolean {
  const last = others.at(-1);
  if (last === undefined || TRADE_WORDS.has(last)) return false;
  const { bits, firstNames, surnames } = loadWordLists();
  return firstNames.has(first) && (surnames.has(last) || !bits.has(last));
}

function bitsOfKey(key: string): number {
  if (key === '') return 0;
  if (GENERIC_KEYS.has(key)) return 8;
  if (FIRST_NAMES.has(key)) return 12;
  const lists = loadWordLists();
  const start = key.slice(0, LONGEST_NAME);
  const bits = Math.min(bitsOfWords(start, lists), bitsOfPerson(start, lists), MOST_BITS);
  // Initials of up to three letters are borne by many whatever the letters.
  return /^[\da-z]{1,3}$/.test(key) ? Math.min(bits, 13) : bits;
}

/**
 * The least bits of all ways to divide a key into words (Viterbi). One word counts in full; beside
 * it words of the trade count half, since they are chosen to fit (pixel with studio).
 */
function bitsOfWords(key: string, { bits }: WordLists): number {
  const none = Number.POSITIVE_INFINITY;
  // Up to a position: with trade words alone that count half, and with a word that counts in full.
  const halves = new Float64Array(key.length + 1).fill(none);
  const full = new Float64Array(key.length + 1).fill(none);
  halves[0] = 0;
  for (let start = 0; start < key.length; start++) {
    const fromHalves = (halves[start] ?? none) + BITS_OF_WORD;
    const fromFull = (full[start] ?? none) + BITS_OF_WORD;
    if (Math.min(fromHalves, fromFull) >= MOST_BITS) continue;
    let letters = BITS_OF_NEW_WORD;
    for (let end = start + 1; end <= Math.min(key.length, start + LONGEST_WORD); end++) {
      letters += bitsOfLetter(key.charCodeAt(end - 1));
      const word = end - start > 1 ? key.slice(start, end) : '';
      const whole = Math.min(letters, (word && bits.get(word)) || none);
      const part = word && TRADE_WORDS.has(word) ? whole / 2 : whole;
      full[end] = Math.min(full[end] ?? none, fromHalves + whole, fromFull + part);
      if (part < whole) halves[end] = Math.min(halves[end] ?? none, fromHalves + part);
    }
  }
  return full[key.length] ?? none;
}

function bitsOfPerson(key: string, { bits, firstNames, surnames }: WordLists): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 2; at <= key.length - 2; at++) {
    const last = surnames.get(key.slice(at));
    if (!last) continue;
    const first = key.slice(0, at);
    const isNew = COMMON_SURNAMES.has(key.slice(at)) && /^[a-z]{3,9}$/.test(first) && (bits.get(first) ?? 99) > 15;
    const found = Math.min(firstNames.get(first) ?? 99, isNew ? BITS_OF_NEW_FIRST_NAME : 99);
    if (found < 99) least = Math.min(least, BITS_OF_PERSON + found + last);
  }
  return least;
}

function bitsOfLetter(code: number): number {
  if (code < 0x30 || code > 0x39) return code < 0x3000 ? 3.5 : code >= 0x3400 && code < 0xa000 ? 7 : 5;
  return 3.3;
}
