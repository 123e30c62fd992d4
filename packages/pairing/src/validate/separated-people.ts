import type { Groups, Problem } from '../problem/problem.ts';
import type { Violation } from './violation.ts';

/** People who must be together and are in different groups; who is in none does not count. */
export function separatedPeople({ rules }: Pick<Problem, 'rules'>, groups: Groups): Violation[] {
  const placeOf = new Map(groups.flatMap((group, at) => group.map((id) => [id, at] as const)));
  return rules.flatMap((rule): Violation[] => {
    if (rule.kind !== 'together') return [];
    const people = rule.people.filter((id) => placeOf.has(id));
    const places = new Set(people.map((id) => placeOf.get(id)));
    return places.size > 1 ? [{ rule: rule.id, group: null, people }] : [];
  });
}
