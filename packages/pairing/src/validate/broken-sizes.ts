import { GROUP_SIZES } from '../problem/hard-rule.ts';
import type { Groups, Problem } from '../problem/problem.ts';
import type { Violation } from './violation.ts';

/**
 * Groups of another size than those asked for, and a wrong number of groups. Where people stay in
 * groups, each group has the size of its place; else only which sizes there are counts.
 */
export function brokenSizes(problem: Problem, groups: Groups): Violation[] {
  const wrong = groups.flatMap((group, at): Violation[] =>
    isRightSize(problem, groups, at) ? [] : [{ rule: GROUP_SIZES, group: at, people: [...group] }],
  );
  if (groups.length !== problem.sizes.length) wrong.push({ rule: GROUP_SIZES, group: null, people: [] });
  return wrong;
}

function isRightSize({ sizes, hasFreeSizes, fixed }: Problem, groups: Groups, at: number): boolean {
  const size = groups[at]?.length ?? 0;
  if (size < 2) return false;
  if (hasFreeSizes) return true;
  if (fixed.length > 0) return size === sizes[at];
  const before = groups.slice(0, at).filter((group) => group.length === size).length;
  return before < sizes.filter((wanted) => wanted === size).length;
}
