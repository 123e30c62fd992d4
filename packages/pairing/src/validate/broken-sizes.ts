import { GROUP_SIZES } from '../problem/hard-rule.ts';
import type { Groups, Problem } from '../problem/problem.ts';
import type { Violation } from './violation.ts';

/**
 * Groups of another size than those asked for, and a wrong number of groups. Where people stay in
 * groups, each group has the size of its place; else only which sizes there are counts.
 */
export function brokenSizes(problem: Problem, groups: Groups): Violation[] {
  const isRightSize = sizesOf(problem);
  const wrong = groups.flatMap((group, at): Violation[] =>
    group.length >= 2 && isRightSize(group.length, at) ? [] : [{ rule: GROUP_SIZES, group: at, people: [...group] }],
  );
  if (groups.length !== problem.sizes.length) wrong.push({ rule: GROUP_SIZES, group: null, people: [] });
  return wrong;
}

function sizesOf({ sizes, hasFreeSizes, fixed }: Problem): (size: number, at: number) => boolean {
  if (hasFreeSizes) return () => true;
  if (fixed.length > 0) return (size, at) => size === sizes[at];
  const left = new Map<number, number>();
  for (const size of sizes) left.set(size, (left.get(size) ?? 0) + 1);
  return (size) => {
    const groups = left.get(size) ?? 0;
    left.set(size, groups - 1);
    return groups > 0;
  };
}
