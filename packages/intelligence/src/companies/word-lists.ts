import { createRequire } from 'node:module';
import { fold } from './fold.ts';
import { COMMON_SURNAMES, TRADE_WORDS } from './trade-words.ts';

/** -log2 of the chance of a folded word in developers' names, and of names among persons. */
export interface WordLists {
  bits: ReadonlyMap<string, number>;
  firstNames: ReadonlyMap<string, number>;
  surnames: ReadonlyMap<string, number>;
}

type Dictionary = Record<string, readonly string[] | undefined>;

let lists: WordLists | undefined;

/**
 * Chances of words from their ranks by frequency (Zipf-Mandelbrot: `share / (rank + offset)`), in
 * words of subtitles and of Wikipedia, surnames and first names. Loaded at the first call.
 */
export function loadWordLists(): WordLists {
  lists ??= readWordLists();
  return lists;
}

/** Words of English by frequency, and first names of several languages, as they are listed. */
export function loadPlainLists(): { words: readonly string[]; firstNames: ReadonlySet<string> } {
  const english = readDictionary('en');
  const firstNames = ['en', 'de', 'fr', 'es-es'].flatMap((language) => readDictionary(language).firstnames ?? []);
  const words = [english.commonWords, english.wikipedia].flatMap((list) => list?.slice(0, 20_000) ?? []);
  return { words, firstNames: new Set(firstNames) };
}

function readWordLists(): WordLists {
  const bits = new Map<string, number>();
  const english = readDictionary('en');
  const foreign = ['de', 'fr', 'es-es'].map(readDictionary);
  addRanked(bits, english.commonWords, 0.15, 1000);
  addRanked(bits, english.wikipedia, 0.15, 1000);
  for (const { commonWords } of foreign) addRanked(bits, commonWords?.slice(0, 10_000), 0.02, 1000);
  for (const [word, count] of TRADE_WORDS) add(bits, word, -Math.log2(count / 10_000));

  const surnames = new Map<string, number>();
  addRanked(surnames, english.lastnames?.slice(0, 20_000), 0.02, 6);
  for (const { lastnames } of foreign) addRanked(surnames, lastnames, 0.02, 100);
  for (const [word, count] of COMMON_SURNAMES) add(surnames, word, -Math.log2(count / 3683));
  for (const [word, found] of surnames) add(bits, word, found + 3.3);

  const firstNames = new Map<string, number>();
  const isFirstName = new Set([english, ...foreign].flatMap(({ firstnames }) => firstnames?.map(fold) ?? []));
  // The lists of first names have no order: that of the subtitles' words has.
  const ranked = (english.commonWords ?? []).filter((word) => isFirstName.has(word));
  addRanked(firstNames, [...ranked, ...isFirstName], 0.15, 10);
  for (const [word, found] of firstNames) add(bits, word, found + 3.3);
  return { bits, firstNames, surnames };
}

// Keys end with the language in some versions: `commonWords-en`.
function readDictionary(language: string): Dictionary {
  const require = createRequire(import.meta.url);
  const { dictionary } = require(`@zxcvbn-ts/language-${language}`) as { dictionary: Dictionary };
  return Object.fromEntries(
    Object.entries(dictionary).map(([name, words]) => [name.replace(`-${language}`, ''), words]),
  );
}

function addRanked(bits: Map<string, number>, words: readonly string[] = [], share: number, offset: number): void {
  let rank = 0;
  for (const word of words) add(bits, /^[a-z]+$/.test(word) ? word : fold(word), -Math.log2(share / (++rank + offset)));
}

function add(bits: Map<string, number>, word: string, found: number): void {
  if (word.length >= 2 && found < (bits.get(word) ?? Number.POSITIVE_INFINITY)) bits.set(word, found);
}
