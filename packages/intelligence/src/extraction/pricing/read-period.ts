import type { PriceMention } from './price-mention.ts';
import { ADJECTIVE, BETWEEN, LEADING, PAYER, PERIOD } from './price-patterns.ts';

type Period = PriceMention['period'];

const PERIOD_HERE = new RegExp(PERIOD.source, 'iy');
const BLANK_HERE = /[\s,/():;*~\-–—+|&]+/y;
const WORD_HERE = new RegExp(BETWEEN, 'iy');
const PAYER_HERE = new RegExp(PAYER, 'iy');
const COUNT_HERE = /\d[\d,.]{0,9}\+?/y;
const BRACKET_HERE = /\((?:save|excl|incl|ex|inc|plus|\+|about|approx|zzgl|inkl|2 months)[^)]{0,40}\)/iy;

/**
 * What an amount is paid for: by the words after it, else by those before it, else by the heading
 * of its list. A period that belongs to a quantity ("5 pages a month") is not reached.
 */
export function periodOf(head: string, tail: string, heading: string, isLast = true): Period {
  return periodAfter(tail, isLast) ?? periodBefore(head) ?? periodOfHeading(heading);
}

function periodAfter(tail: string, isLast: boolean): Period {
  const letter = /^\s?\/\s?(m|y|an)(?![A-Za-zÀ-ɏ\d])/i.exec(tail)?.[1];
  if (letter) return letter.toLowerCase() === 'm' ? 'month' : 'year';
  let at = 0;
  let mayCount = false;
  let isApart = false;
  for (let steps = 0; steps < 24 && at < tail.length; steps++) {
    const bracket = matchAt(BRACKET_HERE, tail, at);
    if (bracket) {
      at += bracket[0].length;
      continue;
    }
    const period = matchAt(PERIOD_HERE, tail, at);
    if (period)
      return isApart && !isLone(tail.slice(at + period[0].length), isLast) && !(isLast && period.groups?.once)
        ? null
        : nameOf(period);
    const blank = matchAt(BLANK_HERE, tail, at);
    if (blank) {
      isApart ||= /[,;:|]/.test(blank[0]);
      if (/[:;|]/.test(blank[0]) && !/\|/.test(blank[0])) return null;
      at += blank[0].length;
      continue;
    }
    const word =
      matchAt(PAYER_HERE, tail, at) ??
      matchAt(WORD_HERE, tail, at) ??
      (mayCount ? matchAt(COUNT_HERE, tail, at) : null);
    if (!word) return null;
    mayCount = /^(?:for|up|to)$/i.test(word[0]);
    if (/^(?:per|a|an|each|every|billed|paid|charged)$/i.test(word[0])) isApart = false;
    at += word[0].length;
  }
  return null;
}

// After a comma a period is the amount's where nothing follows: "$4, yearly $40" says another.
function isLone(rest: string, isLast: boolean): boolean {
  return /^\s*[),.;]/.test(rest) || (isLast && /^\s*$/.test(rest));
}

const ADJECTIVES = new RegExp(ADJECTIVE, 'gi');
const ONLY_LEADING = new RegExp(String.raw`^(?:[\s:(=\-–—|,*]|${LEADING})*$`, 'i');

function periodBefore(head: string): Period {
  const near = head.slice(-60);
  const adjective = [...near.matchAll(ADJECTIVES)].at(-1);
  if (!adjective) return null;
  if (!ONLY_LEADING.test(near.slice(adjective.index + adjective[0].length))) return null;
  // "10 pages a month: $5" is what one gets.
  if (/\d\s+[A-Za-zÀ-ɏ]+\s+$/.test(near.slice(0, adjective.index))) return null;
  return nameOf(new RegExp(PERIOD.source, 'i').exec(adjective[0]));
}

const HEADING_PERIOD =
  /\b(?:monthly|yearly|annual|per month|per year|\/\s?mo(?:nth)?|\/\s?y(?:ea)?r|lifetime|one-time)\b/i;

function periodOfHeading(heading: string): Period {
  const [word] = HEADING_PERIOD.exec(heading) ?? [];
  return word ? nameOf(new RegExp(PERIOD.source, 'i').exec(word)) : null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function nameOf(match: RegExpExecArray | null): Period {
  const groups = match?.groups ?? {};
  return (['other', 'once', 'year', 'month'] as const).find((name) => groups[name] !== undefined) ?? null;
}
