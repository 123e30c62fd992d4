import { EVERYONE_ONCE, FIXED_PEOPLE } from '../problem/hard-rule.ts';
import type { Groups, Problem } from '../problem/problem.ts';
import type { Violation } from './violation.ts';

/** People in no group, in two, unknown, or not in the group in which they stay. */
export function misplacedPeople({ people, fixed }: Problem, groups: Groups): Violation[] {
  const found: Violation[] = [];
  const known = new Set(people.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [at, group] of groups.entries())
    for (const id of group) {
      if (!known.has(id) || seen.has(id)) found.push({ rule: EVERYONE_ONCE, group: at, people: [id] });
      seen.add(id);
    }
  for (const id of known) if (!seen.has(id)) found.push({ rule: EVERYONE_ONCE, group: null, people: [id] });
  for (const [at, stay] of fixed.entries())
    for (const id of stay)
      if (known.has(id) && !groups[at]?.includes(id)) found.push({ rule: FIXED_PEOPLE, group: at, people: [id] });
  return found;
}
