import type { PriceMention } from './price-mention.ts';
import { LEADING, PAYER, PERIOD, PLAN } from './price-patterns.ts';

const LIST_BETWEEN = new RegExp(
  String.raw`^(?:[\s,/()\-–—~&|:]|(?<![\d,.])\d[\d,.]{0,9}(?![\d,.])\+?|to|and|or|for|up|bis|tot|à|a|until|through|with|per|${PAYER}|${PLAN}|${LEADING})*$`,
  'i',
);
// "– all billed annually", "(all prices per month)"
const COVERS = new RegExp(
  String.raw`^[^.;]{0,40}(?:[\s(–—,-]|^)(?:(?:all|both|each)\s(?:[a-z]+\s){0,3}|(?:billed|charged|paid|payable|invoiced)\s)(?:(?:are|is|billed|charged|paid|payable|per|a|every)\s){0,3}(?:${PERIOD.source})\W*$`,
  'i',
);

/** Gives a period to the amounts of a list or range of which only the last one states it. */
export function sharePeriods(mentions: PriceMention[]): void {
  const last = mentions.at(-1);
  const groups = (last && COVERS.exec(last.tail)?.groups) ?? {};
  const covering = (['other', 'once', 'year', 'month'] as const).find((name) => groups[name] !== undefined);
  for (let at = mentions.length - 1; at >= 0; at--) {
    const [one, next] = [mentions[at], mentions[at + 1]];
    if (!one || one.period !== null) continue;
    if (covering) one.period = covering;
    if (one.period !== null || !next || one.currency !== next.currency) continue;
    if (next.period === null || one.tail.length > 60 || !LIST_BETWEEN.test(one.tail)) continue;
    one.period = next.period;
    one.per ??= next.per;
  }
}
