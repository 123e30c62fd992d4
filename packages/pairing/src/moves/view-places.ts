import type { Groups, Problem } from '../problem/problem.ts';
import type { Place } from './place.ts';
import { pairScorer } from './score-with.ts';
import { violationsAfter } from './violations-after.ts';

export type { Place } from './place.ts';

/**
 * Where somebody could go: for each other group the best move, those that break fewest rules first,
 * then the highest total. Somebody who is in no group can only join.
 * @throws RangeError where they do not take part
 */
export function viewPlaces(problem: Problem, groups: Groups, person: string): Place[] {
  if (!problem.people.some(({ id }) => id === person)) throw new RangeError(`unknown person: ${person}`);
  const from = groups.findIndex((group) => group.includes(person));
  const findViolations = violationsAfter(problem, groups, from);
  const scoreWith = pairScorer(problem);
  const rest = (groups[from] ?? []).filter((id) => id !== person);

  const moveTo = (at: number, swapWith: string | null): Place => {
    const target = groups[at] ?? [];
    const others = target.filter((id) => id !== swapWith);
    const moved = groups.map((group, nth) => {
      if (nth === at) return swapWith === null ? [...group, person] : replace(group, swapWith, person);
      if (nth === from) return swapWith === null ? rest : replace(group, person, swapWith);
      return group;
    });
    const away = swapWith === null ? 0 : scoreWith(swapWith, rest) - scoreWith(swapWith, others);
    const change = scoreWith(person, others) - scoreWith(person, rest) + away;
    return { group: at, swapWith, groups: moved, change, violations: findViolations(moved, at) };
  };

  return groups
    .flatMap((group, at) => {
      if (at === from) return [];
      const swaps = from < 0 ? [] : [...group].sort();
      return [null, ...swaps]
        .map((swapWith) => moveTo(at, swapWith))
        .sort(compare)
        .slice(0, 1);
    })
    .sort(compare);
}

function compare(a: Place, b: Place): number {
  return a.violations.length - b.violations.length || b.change - a.change;
}

function replace(group: readonly string[], gone: string, instead: string): string[] {
  return group.map((id) => (id === gone ? instead : id));
}
