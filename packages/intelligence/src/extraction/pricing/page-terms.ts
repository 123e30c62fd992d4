import type { PriceMention } from './price-mention.ts';
import { PERIOD } from './price-patterns.ts';
import type { PricingSentence } from './pricing-sentences.ts';
import { CURRENCY_NAMES } from './words/currencies.ts';

/** What a listing says of all its prices at once. */
export interface PageTerms {
  /** What `$` alone is, where "all prices in CAD" tells. */
  dollar: string;
  /** Of prices that state none themselves: "all plans are billed annually". */
  period: PriceMention['period'];
}

const DOLLARS = ['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN'];
const PRICES = String.raw`(?:^|[(*–—-]\s?)\W{0,3}(?:(?:please )?note:?\s(?:that\s)?)?(?:(?:all|our|the|these|listed|shown|above|plan|subscription|of)\s){0,3}(?:prices?|pricing|plans?|amounts?|charges?|costs?|fees|licen[sc]es|subscriptions)\s?`;
const STATED = String.raw`(?:(?:are|is|shown|listed|quoted|displayed|stated|given|charged|billed|paid|expressed|all|here|below|above)\s){0,4}`;
const CURRENCY = new RegExp(
  String.raw`${PRICES}${STATED}(?:in\s|\()(?<currency>${[...DOLLARS, ...Object.keys(CURRENCY_NAMES)].join('|')})\b(?!\s?(?:,|&|and|or|\/)\s?[A-Z]{3}\b)`,
  'i',
);
const ALL_PER = new RegExp(
  String.raw`(?:${PRICES}(?:are|is)?\s?${STATED}(?:per|a|an)?\s?|^\W*(?:all\s|each\s)?(?:billed|charged|paid|payable)\s(?:per\s|every\s)?)(?:${PERIOD.source})\W*$`,
  'i',
);

/** Reads what sentences without an amount of their own say of all prices. */
export function pageTermsOf(sentences: readonly PricingSentence[]): PageTerms {
  const terms: PageTerms = { dollar: 'USD', period: null };
  for (const { text, section, isShort } of sentences) {
    if (section === 'others' || (text.length > 160 && !isShort)) continue;
    const stated = CURRENCY.exec(text)?.groups?.currency?.toLowerCase();
    if (stated) terms.dollar = dollarOf(stated) ?? terms.dollar;
    if (/\d/.test(text)) continue;
    const groups = ALL_PER.exec(text)?.groups ?? {};
    terms.period ??= (['year', 'month'] as const).find((name) => groups[name] !== undefined) ?? null;
  }
  return terms;
}

function dollarOf(stated: string): string | undefined {
  const code = CURRENCY_NAMES[stated] ?? stated.toUpperCase();
  return DOLLARS.includes(code) ? code : undefined;
}
