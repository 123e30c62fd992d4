import { BETWEEN_WORDS, LEADING_WORDS } from './words/beside-amounts.ts';
import { CROWNS, CURRENCIES } from './words/currencies.ts';
import { PERIOD_ADJECTIVES, PERIOD_WORDS } from './words/periods.ts';
import { PLAN_WORDS } from './words/plans.ts';
import { PAYERS, UNIT_WORDS } from './words/units.ts';

/** Expressions made of the words of prices; none repeats without a bound. */

const LETTERED = /^[A-Za-zÀ-ɏЀ-ӿ]/;
// Words of these scripts are not apart by blanks.
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** An alternative of words, the longest first; a word of letters is not part of a longer one. */
export function anyOf(words: readonly string[]): string {
  const forms = [...new Set(words)].sort((a, b) => b.length - a.length);
  return `(?:${forms.map(whole).join('|')})`;
}

const BLANK = String.raw`[ \u00a0\u202f]`;
const NUMBER = String.raw`\d{1,3}(?:[ ,.'’\u00a0\u202f]\d{3}){1,3}(?:[.,]\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2}(?!\d))?`;
const SIGNS = [...Object.keys(CURRENCIES), ...CROWNS];
const SIGN = anyOf(SIGNS);

/** A sign or code before or after a number. */
export const AMOUNT = new RegExp(
  String.raw`(?<first>${SIGN})${BLANK}?(?<after>${NUMBER})(?:${BLANK}?(?<code>[A-Z]{3})\b)?|(?<![A-Za-z\d.,])(?<before>${NUMBER})(?:[.,]-)?${BLANK}?(?<last>${SIGN})`,
  'g',
);

/** Whether a text can hold an amount at all. */
export const MAY_HAVE_AMOUNT = new RegExp(
  String.raw`[$€£¥￥₩₹₽₺₴₪円元원]|\d(?:[.,]-)?${BLANK}?${anyOf(SIGNS.filter((word) => LETTERED.test(word)))}|${anyOf(SIGNS.filter((word) => LETTERED.test(word)))} ?\d`,
  '',
);

/** What a period is, by its group. */
export const PERIOD = new RegExp(
  `(?<other>${anyOf(PERIOD_WORDS.other)})|(?<once>${anyOf(PERIOD_WORDS.once)})|(?<year>${anyOf(PERIOD_WORDS.year)})|(?<month>${anyOf(PERIOD_WORDS.month)})`,
  'gi',
);

/** What a price is paid for, by its group. */
export const UNIT = new RegExp(
  Object.entries(UNIT_WORDS)
    .map(([unit, words]) => `(?<${unit}>${anyOf(words)})`)
    .join('|'),
  'i',
);

/** Units and payers: words between an amount and its period. */
export const PAYER = anyOf([...Object.values(UNIT_WORDS).flat(), ...PAYERS]);

/** The name of a plan or edition. */
export const PLAN = anyOf(PLAN_WORDS);

/** Words between an amount and its period, and before an amount. */
export const BETWEEN = anyOf(BETWEEN_WORDS);
export const LEADING = anyOf(LEADING_WORDS);

/** A period said before the amount. */
export const ADJECTIVE = anyOf(PERIOD_ADJECTIVES);

function whole(word: string): string {
  const form = word.replace(/[$.*+?()[\]{}|\\^]/g, '\\$&');
  if (UNSPACED.test(word)) return form;
  const start = LETTERED.test(word) || /^\d/.test(word) ? String.raw`(?<![A-Za-zÀ-ɏЀ-ӿ\d])` : '';
  const end = /[A-Za-zÀ-ɏЀ-ӿ]$/.test(word) ? String.raw`(?![A-Za-zÀ-ɏ\d])` : '';
  return start + form + end;
}
