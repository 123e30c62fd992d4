import type { Groups, Problem } from '../problem/problem.ts';
import { brokenInGroup } from './broken-in-group.ts';
import { brokenSizes } from './broken-sizes.ts';
import { misplacedPeople } from './misplaced-people.ts';
import { readRules } from './read-rules.ts';
import { separatedPeople } from './separated-people.ts';
import type { Violation } from './violation.ts';

export type { Violation } from './violation.ts';

/**
 * All rules that a pairing breaks; none: it is valid. Shares no code with the solver. People whom a
 * rule names and who do not take part are ignored.
 */
export function validate(problem: Problem, groups: Groups): Violation[] {
  const rules = readRules(problem);
  return [
    ...misplacedPeople(problem, groups),
    ...brokenSizes(problem, groups),
    ...separatedPeople(problem, groups),
    ...groups.flatMap((group, at) => brokenInGroup(rules, group, at)),
  ];
}
