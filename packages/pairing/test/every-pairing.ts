import { FIXED_PEOPLE, GROUP_SIZES } from '../src/problem/hard-rule.ts';
import type { Groups, Problem } from '../src/problem/problem.ts';
import { validate } from '../src/validate/validate.ts';

/** All ways to put a few people into groups of two or more that follow the rules with these ids. */
export function* everyPairing(problem: Problem, active: ReadonlySet<string>): Generator<Groups> {
  const rules = problem.rules.filter(({ id }) => active.has(id));
  const fixed = active.has(FIXED_PEOPLE) ? problem.fixed : [];
  for (const groups of partitions(problem.people.map(({ id }) => id).sort())) {
    if (groups.some(({ length }) => length < 2)) continue;
    const hasSizes = active.has(GROUP_SIZES);
    const ordered = inOrder(groups, fixed, hasSizes && !problem.hasFreeSizes ? problem.sizes : null);
    if (!ordered || (hasSizes && ordered.length !== problem.sizes.length)) continue;
    const sizes = ordered.map(({ length }) => length);
    if (validate({ ...problem, rules, fixed: [], sizes }, ordered).length === 0) yield ordered;
  }
}

/** Whether some pairing follows the rules with these ids. */
export function isFeasible(problem: Problem, active: ReadonlySet<string>): boolean {
  for (const _ of everyPairing(problem, active)) return true;
  return false;
}

function* partitions(ids: readonly string[]): Generator<string[][]> {
  const [first, ...others] = ids;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const groups of partitions(others)) {
    for (const at of groups.keys()) yield groups.map((group, nth) => (nth === at ? [first, ...group] : group));
    yield [[first], ...groups];
  }
}

/** Groups with those who stay in their places, the others by size; null: that is not possible. */
function inOrder(groups: Groups, fixed: Problem['fixed'], sizes: readonly number[] | null): Groups | null {
  const free = [...groups];
  const places = Math.max(fixed.length, groups.length);
  const ordered: (readonly string[] | undefined)[] = Array.from({ length: places });
  for (const [place, stay] of fixed.entries()) {
    if (stay.length === 0) continue;
    const at = free.findIndex((group) => stay.every((id) => group.includes(id)));
    if (at < 0 || (sizes && free[at]?.length !== sizes[place])) return null;
    ordered[place] = free.splice(at, 1)[0];
  }
  for (const place of ordered.keys()) {
    if (ordered[place]) continue;
    const at = sizes ? free.findIndex(({ length }) => length === sizes[place]) : 0;
    if (at < 0) return null;
    ordered[place] = free.splice(at, 1)[0];
  }
  const found = ordered.filter((group) => group !== undefined);
  return free.length === 0 ? found : null;
}
