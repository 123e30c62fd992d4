import type { Count } from '@pi/domain';

const GOES_ON_AS_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const NUMBER = /\d+(?:[.,'’\s]\d+)*/;
// Digits in groups of three, or as in India of two with three at the end; one separator throughout.
const WHOLE = /^(?:\d+|\d{1,3}([.,'’\s])(?:\d{2,3}\1)*\d{3})$/;
const FRACTION = /^(.*\d)[.,](\d{1,2})$/s;
const MINUS = /[-−]/;

/**
 * The first number of a text as a store shows it to people: "16.000.000 usuarios", "35.5K ratings",
 * "3.5万 件の評価", "10,000,000+". A trailing plus makes it `at_least`, an abbreviation `rounded`.
 * @param language the page's language, for its words of thousands and millions
 * @returns null where the text has no number, or one that is not understood: below zero, or with a
 * fraction and no known word behind it ("1,5 lakh")
 */
export function shownCount(text: string, language: string): Count | null {
  const match = NUMBER.exec(text);
  if (!match || MINUS.test(text[match.index - 1] ?? '')) return null;
  const rest = text.slice(match.index + match[0].length).trimStart();
  const unit = unitAt(rest, language) ?? unitAt(rest, 'en');
  const number = wholeIn(match[0]) ?? (unit && fractionIn(match[0]));
  const value = Math.round((number ?? Number.NaN) * (unit?.value ?? 1));
  if (!Number.isSafeInteger(value)) return null;
  const plus = rest.slice(unit?.word.length ?? 0).trimStart()[0];
  return { value, kind: plus === '+' || plus === '＋' ? 'at_least' : unit ? 'rounded' : 'exact' };
}

/** As `shownCount`, but undefined where the text shows a number that is not understood. */
export function shownCountIfAny(text: string, language: string): Count | null | undefined {
  return shownCount(text, language) ?? (/\d/.test(text) ? undefined : null);
}

/**
 * A shown decimal number such as "4.4" or "4,7"; null where the text has none, or one below zero.
 */
export function shownDecimal(text: string): number | null {
  const match = /\d+(?:[.,]\d+)?/.exec(text);
  return match && !MINUS.test(text[match.index - 1] ?? '') ? Number(match[0].replace(',', '.')) : null;
}

function wholeIn(number: string): number | undefined {
  return WHOLE.test(number) ? Number(number.replace(/\D/g, '')) : undefined;
}

function fractionIn(number: string): number | undefined {
  const [, whole = '', fraction] = FRACTION.exec(number) ?? [];
  const value = wholeIn(whole);
  return value === undefined ? undefined : Number(`${value}.${fraction}`);
}

interface Unit {
  word: string;
  value: number;
}

const unitsByLanguage = new Map<string, Unit[]>();

function unitAt(rest: string, language: string): Unit | undefined {
  const start = rest.slice(0, 20).toLowerCase();
  return unitsOf(language).find(
    ({ word }) => start.startsWith(word.toLowerCase()) && !GOES_ON_AS_WORD.test(start.slice(word.length)),
  );
}

// The words come from the platform's locale data: what it writes for 1,000 to 100,000,000 in short
// form.
function unitsOf(language: string): Unit[] {
  const known = unitsByLanguage.get(language);
  if (known) return known;
  const format = new Intl.NumberFormat(language, { notation: 'compact', numberingSystem: 'latn' });
  const units = new Map<string, Unit>();
  for (let power = 3; power <= 9; power += 1) {
    const parts = format.formatToParts(10 ** power);
    const word = parts.find((part) => part.type === 'compact')?.value;
    const shown = Number(parts.find((part) => part.type === 'integer')?.value);
    if (word && shown > 0) units.set(word, { word, value: 10 ** power / shown });
  }
  const sorted = [...units.values()].sort((a, b) => b.word.length - a.word.length);
  unitsByLanguage.set(language, sorted);
  return sorted;
}
