import { latinDigits } from './latin-digits.ts';

/** A word for a power of ten behind a number. */
export interface Unit {
  /** How many characters of the text it takes. */
  length: number;
  value: number;
}

// Scripts that put words next to each other without a blank.
const RUNS_ON = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const GOES_ON_AS_WORD = new RegExp(
  `^(?!${RUNS_ON.map((script) => `\\p{Script=${script}}`).join('|')})[\\p{L}\\p{M}]`,
  'u',
);
// In use, but not in the locale data.
const OTHER_WORDS = 'crores lac lacs lakhs mille mill thsd tsd tuh'.split(' ');

const unitsByLanguage = new Map<string, Map<string, number>>();
let wordsOfAll: Map<string | undefined, string[]> | undefined;

/** The language's word for thousands, millions ... at the beginning of a text, if there is one. */
export function unitAt(text: string, language: string): Unit | undefined {
  const units = unitsOf(language);
  const word = wordAt(text, [...units.keys()]);
  const value = word === undefined ? undefined : units.get(word);
  if (word === undefined || value === undefined) return undefined;
  return { length: word.length + (text[word.length] === '.' ? 1 : 0), value };
}

/** Whether a text begins with the word of any language for thousands, millions ... */
export function isUnitWord(text: string): boolean {
  wordsOfAll ??= Map.groupBy(allWords(), ([first]) => first);
  const words = wordsOfAll.get(text[0]?.toLowerCase());
  return words !== undefined && wordAt(text, words) !== undefined;
}

function allWords(): Set<string> {
  return new Set([...languages().flatMap((language) => [...unitsOf(language).keys()]), ...OTHER_WORDS]);
}

function wordAt(text: string, words: string[]): string | undefined {
  const start = text.slice(0, 20).toLowerCase();
  const fitting = words.filter((word) => start.startsWith(word) && !GOES_ON_AS_WORD.test(start.slice(word.length)));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

// The words come from the platform's locale data: what it writes for 1,000 to 500,000,000,000,
// without a point at the end.
function unitsOf(language: string): Map<string, number> {
  const known = unitsByLanguage.get(language);
  if (known) return known;
  const units = new Map<string, number>();
  for (const compactDisplay of ['short', 'long'] as const) {
    const format = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay, numberingSystem: 'latn' });
    for (let power = 3; power <= 11; power += 1) {
      // The word may differ by number: 1 Million, 2 Millionen.
      for (const digit of [1, 2, 5]) addUnit(units, format.formatToParts(digit * 10 ** power), digit * 10 ** power);
    }
  }
  unitsByLanguage.set(language, units);
  return units;
}

function addUnit(units: Map<string, number>, parts: Intl.NumberFormatPart[], value: number): void {
  const compact = parts.find(({ type }) => type === 'compact')?.value ?? '';
  const word = latinDigits(compact).toLowerCase().replace(/\.$/, '').trim();
  const shown = Number(parts.find(({ type }) => type === 'integer')?.value);
  if (word && shown > 0 && !units.has(word)) units.set(word, value / shown);
}

// All languages whose code has two letters, and one country with words of its own.
function languages(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return Intl.NumberFormat.supportedLocalesOf([...codes, 'en-IN']);
}
