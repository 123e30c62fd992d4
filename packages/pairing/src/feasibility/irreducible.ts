import { GROUP_SIZES } from '../problem/hard-rule.ts';
import type { Decision } from './decide.ts';

/**
 * Leaves out of rules that clash each that is not needed: first in halves (QuickXplain), then one
 * by one. `isProved`: without any one of them a pairing exists.
 */
export function makeIrreducible(
  rules: readonly string[],
  decide: (rules: ReadonlySet<string>) => Decision,
): { rules: string[]; isProved: boolean } {
  // Sizes last: without them much more is possible, and harder to search.
  const sizes = rules.filter((rule) => rule === GROUP_SIZES);
  let clash = rules.filter((rule) => rule !== GROUP_SIZES);
  if (clash.length > 8)
    clash = halve(sizes, clash, sizes.length > 0, (tried) => decide(new Set(tried)).answer === 'infeasible');
  clash.push(...sizes);
  let isProved = true;
  for (const rule of [...clash]) {
    if (!clash.includes(rule)) continue;
    const without = decide(new Set(clash.filter((other) => other !== rule)));
    if (without.answer === 'infeasible') clash = clash.filter((other) => without.rules.includes(other));
    else if (without.answer === 'undecided') isProved = false;
  }
  return { rules: clash, isProved };
}

function halve(kept: string[], candidates: string[], isNew: boolean, isClash: (rules: string[]) => boolean): string[] {
  if (isNew && isClash(kept)) return [];
  if (candidates.length === 1) return candidates;
  const middle = Math.floor(candidates.length / 2);
  const [first, second] = [candidates.slice(0, middle), candidates.slice(middle)];
  const ofSecond = halve([...kept, ...first], second, first.length > 0, isClash);
  const ofFirst = halve([...kept, ...ofSecond], first, ofSecond.length > 0, isClash);
  return [...ofFirst, ...ofSecond];
}
