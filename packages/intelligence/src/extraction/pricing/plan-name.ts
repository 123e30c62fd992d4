import type { PriceMention } from './price-mention.ts';
import { PLAN } from './price-patterns.ts';

const BEFORE_AMOUNT =
  /(?<name>[A-ZÀ-Þ][A-Za-zÀ-ɏ\d+-]{0,20}(?:\s[A-ZÀ-Þ][A-Za-zÀ-ɏ\d+-]{0,20}){0,2})(?:\s(?:plan|edition|license|licence))?\s?(?:[:(\-–—|=]|costs|is|at|from|for|–)?\s{0,3}(?:from|only|just)?\s?$/;
const IS_PLAN = new RegExp(PLAN, 'i');

/** The name of a price's plan, as it is before the amount; null where there is none. */
export function planNameOf({ head }: Pick<PriceMention, 'head'>): string | null {
  const name = BEFORE_AMOUNT.exec(head.slice(-70))?.groups?.name;
  return name && IS_PLAN.test(name) && !/^(?:monthly|yearly|annual|annually)$/i.test(name) ? name : null;
}
