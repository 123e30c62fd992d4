import { GROUP_SIZES } from '../problem/hard-rule.ts';
import type { Problem } from '../problem/problem.ts';
import { findCliques } from './cliques.ts';
import { conflictReasons } from './conflict-reasons.ts';
import type { Instance } from './instance.ts';

/**
 * Rules that cannot be followed because some people cannot be in any group, or more than there are
 * groups are apart from each other; or null.
 */
export function findByConflicts(problem: Problem, instance: Instance): string[] | null {
  const { units, conflicts, groups } = instance;
  const alone = units.findIndex((_, unit) => conflicts[unit * units.length + unit] === 1);
  if (alone >= 0) return conflictReasons(problem, instance, [alone]);
  if (groups === null) return null;
  const [largest = []] = findCliques(units.length, (a, b) => conflicts[a * units.length + b] === 1);
  if (largest.length <= groups) return null;
  const clique = largest.slice(0, groups + 1);
  const pairs = clique.flatMap((a, nth) => clique.slice(nth + 1).map((b) => [a, b]));
  return [...new Set([GROUP_SIZES, ...pairs.flatMap((pair) => conflictReasons(problem, instance, pair))])];
}
