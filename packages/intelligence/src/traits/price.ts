import { monthlyPriceUsd } from '../extraction/pricing/extract-pricing.ts';

/**
 * Whether a price went up or down, by what the store's words state before and after: what can be
 * used for free is less than what is paid for, prices a month in US dollars compare, and so do two
 * texts that differ in one amount alone, in whatever currency. Null where the words do not say.
 */
export function priceDirection(before: string | null, after: string | null): 'up' | 'down' | null {
  if (before === null || after === null) return null;
  const [from, to] = [costOf(before), costOf(after)];
  if (from !== null && to !== null) return directionOf(from, to);
  return directionOfOneAmount(before, after);
}

function directionOfOneAmount(before: string, after: string): 'up' | 'down' | null {
  if (before.replace(ANY_AMOUNT, '#') !== after.replace(ANY_AMOUNT, '#')) return null;
  const [from, to] = [numbersIn(before), numbersIn(after)];
  const differing = from.flatMap((one, at) => (one === to[at] ? [] : [[one, to[at] ?? 0] as const]));
  const [only] = differing;
  return only && differing.length === 1 ? directionOf(...only) : null;
}

const ANY_AMOUNT = /\d[\d.,]*/g;

/** A price a month, 0 where it can be used for free; infinite where words alone say it is paid. */
function costOf(words: string): number | null {
  const isTrial = /trial/i.test(words);
  if (/^\s*free/i.test(words) && !isTrial) return 0;
  return monthlyPriceUsd(words) ?? (isTrial || /^\s*paid/i.test(words) ? Number.POSITIVE_INFINITY : null);
}

function numbersIn(words: string): number[] {
  return [...words.matchAll(ANY_AMOUNT)].map(([text]) => Number(text.replaceAll(',', '')));
}

function directionOf(from: number, to: number): 'up' | 'down' | null {
  const isKnown = from === 0 || to === 0 || Number.isFinite(from + to);
  if (from === to || !isKnown) return null;
  return to > from ? 'up' : 'down';
}
