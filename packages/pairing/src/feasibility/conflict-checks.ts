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
  if (alone >= 0) return conflictReasons(problem, instance)([alone]);
  const lonely = findLonely(instance);
  if (lonely) return reasonsOf(problem, instance, lonely);
  const most = groups ?? Math.floor(instance.ids.length / 2);
  const [largest = []] = findCliques(units.length, (a, b) => conflicts[a * units.length + b] === 1);
  if (largest.length <= most) return null;
  const clique = largest.slice(0, most + 1);
  const pairs = clique.flatMap((a, nth) => clique.slice(nth + 1).map((b) => [a, b]));
  return reasonsOf(problem, instance, pairs);
}

function reasonsOf(problem: Problem, instance: Instance, pairs: number[][]): string[] {
  const sizes = instance.rules.has(GROUP_SIZES) ? [GROUP_SIZES] : [];
  return [...new Set([...sizes, ...pairs.flatMap(conflictReasons(problem, instance))])];
}

/**
 * Somebody with each of those whom they cannot meet, where too few are left for a group; or null.
 */
function findLonely({ ids, units, conflicts, sizes }: Instance): number[][] | null {
  const least = sizes ? Math.min(...sizes) : 2;
  for (const nth of units.keys()) {
    const apart = [...conflicts.subarray(nth * units.length, (nth + 1) * units.length).keys()].filter(
      (other) => conflicts[nth * units.length + other] === 1,
    );
    const cannotMeet = apart.reduce((sum, other) => sum + (units[other]?.size ?? 0), 0);
    if (ids.length - cannotMeet < least) return apart.map((other) => [nth, other]);
  }
  return null;
}
