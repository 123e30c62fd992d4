import type { Groups, Problem } from '../problem/problem.ts';
import { brokenInGroup } from '../validate/broken-in-group.ts';
import { brokenSizes } from '../validate/broken-sizes.ts';
import { misplacedPeople } from '../validate/misplaced-people.ts';
import { readRules } from '../validate/read-rules.ts';
import { separatedPeople } from '../validate/separated-people.ts';
import type { Violation } from '../validate/violation.ts';

/**
 * Finds what is broken after a move out of a group, as `validate` does, but reads of single groups
 * only the two that changed again.
 * @param from the place of the group that somebody leaves; -1: they are in none
 */
export function violationsAfter(problem: Problem, before: Groups, from: number) {
  const rules = readRules(problem);
  const inGroup = (groups: Groups, at: number) => brokenInGroup(rules, groups[at] ?? [], at);
  const earlier = before.map((_, at) => inGroup(before, at));

  return (after: Groups, to: number): Violation[] => [
    ...misplacedPeople(problem, after),
    ...brokenSizes(problem, after),
    ...separatedPeople(problem, after),
    ...earlier.flatMap((broken, at) => (at === from || at === to ? inGroup(after, at) : broken)),
  ];
}
