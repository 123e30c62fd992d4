import type { Count } from '@pi/domain';
import { latinDigits } from './latin-digits.ts';
import { isUnitWord, unitAt } from './unit-words.ts';

const NUMBER = /\d+(?:[.,'’\s]\d+)*/;
// Digits in groups of three, or as in India of two with three at the end; one separator throughout.
const WHOLE = /^(?:\d+|\d{1,3}([.,'’\s])(?:\d{2,3}\1)*\d{3})$/;
const FRACTION = /^(.*\d)[.,](\d{1,2})$/s;
const MINUS = /[-−]/;

/**
 * The first number of a text as a store shows it to people: "16.000.000 usuarios", "35.5K ratings",
 * "3.5万 件の評価", "10,000,000+", "۱۰٬۰۰۰ کاربر". A trailing plus makes it `at_least`, an abbreviation
 * `rounded`.
 * @param language the page's language, for its words of thousands and millions
 * @returns null where the text has no number, or one that is not understood: below zero, with a
 * fraction and no known word behind it, or with the word for thousands or millions of another
 * language ("1 lakh")
 */
export function shownCount(text: string, language: string): Count | null {
  const plain = latinDigits(text);
  const match = NUMBER.exec(plain);
  if (!match || MINUS.test(plain[match.index - 1] ?? '')) return null;
  const rest = plain.slice(match.index + match[0].length).trimStart();
  const unit = unitAt(rest, language) ?? unitAt(rest, 'en');
  if (!unit && isUnitWord(rest)) return null;
  const number = wholeIn(match[0]) ?? (unit && fractionIn(match[0]));
  const value = Math.round((number ?? Number.NaN) * (unit?.value ?? 1));
  if (!Number.isSafeInteger(value)) return null;
  const plus = rest.slice(unit?.length ?? 0).trimStart()[0];
  return { value, kind: plus === '+' || plus === '＋' ? 'at_least' : unit ? 'rounded' : 'exact' };
}

/**
 * As `shownCount`, for a draft: null where the text has no number; a text with one that is not
 * understood is left for validation.
 */
export function rawShownCount(text: string, language: string): Count | null | string {
  return shownCount(text, language) ?? (/\p{Nd}/u.test(text) ? text : null);
}

/** As `rawShownCount`, the number alone. */
export function rawShownNumber(text: string, language: string): number | null | string {
  const count = rawShownCount(text, language);
  return count !== null && typeof count === 'object' ? count.value : count;
}

/**
 * A shown decimal number such as "4.4", "4,7" or "۴٫۵", for a draft: null where the text has none;
 * a text with one below zero is left for validation.
 */
export function rawShownDecimal(text: string): number | null | string {
  const plain = latinDigits(text);
  const match = /\d+(?:[.,]\d+)?/.exec(plain);
  if (!match) return null;
  return MINUS.test(plain[match.index - 1] ?? '') ? text : Number(match[0].replace(',', '.'));
}

function wholeIn(number: string): number | undefined {
  return WHOLE.test(number) ? Number(number.replace(/\D/g, '')) : undefined;
}

function fractionIn(number: string): number | undefined {
  const [, whole = '', fraction] = FRACTION.exec(number) ?? [];
  const value = wholeIn(whole);
  return value === undefined ? undefined : Number(`${value}.${fraction}`);
}
