import type { PriceMention } from './price-mention.ts';
import { AMOUNT, MAY_HAVE_AMOUNT } from './price-patterns.ts';
import { CURRENCIES } from './price-words.ts';
import type { PricingSentence } from './pricing-sentences.ts';
import { periodOf, sharePeriods } from './read-period.ts';
import { unitOf } from './read-unit.ts';

/** How much text beside an amount is looked at: enough for a long clause, and bounded. */
const [BEFORE, AFTER] = [200, 140];
/** A sentence with more amounts is data. */
const MOST_IN_SENTENCE = 40;

/** The amounts of money in a sentence, in its order. */
export function mentionsIn(sentence: PricingSentence, language?: string | null): PriceMention[] {
  const { text } = sentence;
  if (!MAY_HAVE_AMOUNT.test(text)) return [];
  const found = [...text.matchAll(AMOUNT)].slice(0, MOST_IN_SENTENCE);
  const mentions = found.flatMap((match, at): PriceMention[] => {
    const { first, after: number, code, before: leading, last } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const amount = amountOf(number ?? leading ?? '');
    const currency = currencyOf(first ?? last ?? '', code, language, text);
    if (currency === null) return [];
    const before = text.slice(Math.max(0, start - BEFORE), start);
    const after = text.slice(end, end + AFTER);
    const neighbour = found[at - 1];
    const headStart = neighbour ? neighbour.index + neighbour[0].length : 0;
    const head = text.slice(Math.max(headStart, start - BEFORE), start);
    const tail = text.slice(end, Math.min(end + AFTER, found[at + 1]?.index ?? text.length));
    const period = periodOf(head, tail, sentence.heading, at === found.length - 1);
    return [{ sentence, amount, currency, before, after, head, tail, period, per: unitOf(head, tail) }];
  });
  sharePeriods(mentions);
  return mentions;
}

/** The number that is written so, whatever its signs for thousands and decimals. */
export function amountOf(text: string): number {
  const bare = text.replace(/[ '’\u00a0\u202f]/g, '');
  const [dot, comma] = [bare.lastIndexOf('.'), bare.lastIndexOf(',')];
  const last = Math.max(dot, comma);
  if (last < 0) return Number(bare);
  const isDecimal = bare.length - last - 1 !== 3 || (bare.startsWith('0') && last === 1);
  const digits = (part: string) => part.replace(/[.,]/g, '');
  return Number(isDecimal ? `${digits(bare.slice(0, last))}.${bare.slice(last + 1)}` : digits(bare));
}

// A code after the number says more than the sign before it: "$9 AUD".
function currencyOf(sign: string, code: string | undefined, language: string | null | undefined, text: string) {
  if (code && Object.hasOwn(CURRENCIES, code)) return CURRENCIES[code] ?? null;
  const known = CURRENCIES[sign] ?? null;
  if ((sign === '¥' || sign === '￥') && (language?.startsWith('zh') || /[个价每买]/.test(text))) return 'CNY';
  return known;
}
