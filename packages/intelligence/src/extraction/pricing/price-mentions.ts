import type { PageTerms } from './page-terms.ts';
import type { PriceMention } from './price-mention.ts';
import { AMOUNT, MAY_HAVE_AMOUNT } from './price-patterns.ts';
import type { PricingSentence } from './pricing-sentences.ts';
import { periodOf } from './read-period.ts';
import { unitOf } from './read-unit.ts';
import { sharePeriods } from './share-periods.ts';
import { CROWNS, CURRENCIES } from './words/currencies.ts';

/** How much text beside an amount is looked at: enough for a long clause, and bounded. */
const [BEFORE, AFTER] = [200, 140];
/** A sentence with more amounts is data. */
const MOST_IN_SENTENCE = 40;

/** What is known beside a sentence of the money in it. */
export interface MoneyContext extends Partial<PageTerms> {
  language?: string | null | undefined;
}

/** The amounts of money in a sentence, in its order. */
export function mentionsIn(sentence: PricingSentence, context: MoneyContext = {}): PriceMention[] {
  const { text } = sentence;
  if (!MAY_HAVE_AMOUNT.test(text)) return [];
  const found = [...text.matchAll(AMOUNT)].slice(0, MOST_IN_SENTENCE);
  const mentions = found.flatMap((match, at): PriceMention[] => {
    const { first, after: number, code, before: leading, last } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const amount = amountOf(number ?? leading ?? '');
    const currency = currencyOf(
      { sign: first ?? last ?? '', code, amount, text, rest: text.slice(end, end + 24) },
      context,
    );
    if (currency === null) return [];
    const before = text.slice(Math.max(0, start - BEFORE), start);
    const after = text.slice(end, end + AFTER);
    const neighbour = found[at - 1];
    const headStart = neighbour ? neighbour.index + neighbour[0].length : 0;
    const head = text.slice(Math.max(headStart, start - BEFORE), start);
    const tail = text.slice(end, Math.min(end + AFTER, found[at + 1]?.index ?? text.length));
    const period = periodOf(head, tail, sentence.heading, at === found.length - 1);
    const column = columnAt(sentence, start);
    return [{ sentence, amount, currency, before, after, head, tail, period, per: unitOf(head, tail), column }];
  });
  sharePeriods(mentions);
  for (const mention of mentions) mention.period ??= context.period ?? null;
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

interface WrittenMoney {
  sign: string;
  code: string | undefined;
  amount: number;
  text: string;
  rest: string;
}

// A code after the number says more than the sign before it: "$9 AUD", "$9/month (AUD)".
function currencyOf({ sign, code, amount, text, rest }: WrittenMoney, { language, dollar }: MoneyContext) {
  if (code && Object.hasOwn(CURRENCIES, code)) return CURRENCIES[code] ?? null;
  if (CROWNS.includes(sign)) return crownOf(text, language);
  // "50 ft" is a length.
  if (sign === 'ft' && amount < 100) return null;
  if (sign === '$')
    return (
      /^\s?(?:\/|per |a )?\s?[a-z]{0,6}\s?\(?(?<code>AUD|CAD|NZD|SGD|HKD|MXN)\b/.exec(rest)?.groups?.code ??
      dollar ??
      'USD'
    );
  if ((sign === '¥' || sign === '￥') && (language?.startsWith('zh') || /[个价每买]/.test(text))) return 'CNY';
  return CURRENCIES[sign] ?? null;
}

function crownOf(text: string, language: string | null | undefined): string | null {
  if (language?.startsWith('sv') || /\b(?:månad|år(?:et)? ut|och|för)\b/i.test(text)) return 'SEK';
  if (language?.startsWith('da') || /\b(?:om måneden|pr\. måned|om året|pr\. år)/i.test(text)) return 'DKK';
  return /^(?:nb|nn|no)/.test(language ?? '') || /\b(?:måned|måneden)\b/i.test(text) ? 'NOK' : null;
}

/** The heading of a table's column, with those of the others; null outside of tables. */
function columnAt({ text, columns }: PricingSentence, start: number): PriceMention['column'] {
  if (columns.length < 2) return null;
  const at = text.slice(0, start).split('|').length - 1 - (text.startsWith('|') ? 1 : 0);
  return { name: columns[at] ?? '', others: columns.filter((_, index) => index !== at) };
}
