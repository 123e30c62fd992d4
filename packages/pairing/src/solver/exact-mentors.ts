import type { Problem } from '../problem/problem.ts';
import { assign } from './assign.ts';
import { type Compiled, FORBIDDEN } from './compile.ts';

/** One mentor a group, and how many mentees each must and may have. */
interface Mentor {
  member: number;
  least: number;
  most: number;
}

/**
 * Whether each group has one mentor, only pairs of a mentor with a mentee count, and no rule says
 * more of a group than that: an assignment solves it exactly.
 */
export function isMentoring({ scoredPairs, rules, people, sizes, fixed }: Problem): boolean {
  const mentors = new Set(people.filter(({ role }) => role === 'mentor').map(({ id }) => id));
  return (
    scoredPairs === 'mentor_mentee' &&
    mentors.size === sizes.length &&
    people.every(({ role }) => role !== null) &&
    fixed.every((stay) => stay.length === 0) &&
    rules.every(
      (rule) =>
        rule.kind === 'capacity' ||
        (rule.kind === 'apart' && rule.pairs.every(([a, b]) => mentors.has(a) !== mentors.has(b))) ||
        (rule.kind === 'count' && asksForRoles(rule, people)),
    )
  );
}

/**
 * The best groups of one mentor with mentees: an assignment of mentees to places of mentors
 * (Hungarian method). With the goal "fair" the worst-off mentee is raised first, by bisection.
 * @returns members of each group, the mentor first; null: no assignment follows the rules
 */
export function assignMentees(problem: Problem, compiled: Compiled): number[][] | null {
  const mentors = mentorsOf(problem, compiled);
  const mentees = Array.from({ length: compiled.people }, (_, member) => member).filter(
    (member) => !mentors.some((mentor) => mentor.member === member),
  );
  const best = assignAbove(compiled, mentors, mentees, Number.NEGATIVE_INFINITY);
  if (!best || problem.objective !== 'fair') return best;
  return raiseWorst(compiled, mentors, mentees, best);
}

function raiseWorst(compiled: Compiled, mentors: Mentor[], mentees: number[], best: number[][]): number[][] {
  const weight = (mentor: number, mentee: number) => compiled.weights[mentor * compiled.members + mentee] as number;
  const worst = (groups: number[][]) =>
    Math.min(...groups.flatMap(([mentor, ...own]) => own.map((mentee) => weight(mentor as number, mentee))));
  const steps = [...new Set(mentors.flatMap(({ member }) => mentees.map((mentee) => weight(member, mentee))))];
  steps.sort((a, b) => a - b);
  let found = best;
  let low = steps.indexOf(worst(best));
  let high = steps.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const groups = assignAbove(compiled, mentors, mentees, steps[middle] as number);
    if (groups) {
      found = groups;
      low = steps.indexOf(worst(groups));
    } else high = middle;
  }
  return found;
}

/** The best assignment in which no mentee scores less than a floor. */
function assignAbove({ weights, members }: Compiled, mentors: Mentor[], mentees: number[], floor: number) {
  const places = mentors.flatMap(({ member, least, most }) =>
    Array.from({ length: most }, (_, nth) => ({ member, isNeeded: nth < least })),
  );
  const size = places.length;
  if (size < mentees.length) return null;
  // Rows beyond the mentees are empty; needed places are not for them.
  const costs = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1)
    for (const [column, { member, isNeeded }] of places.entries()) {
      const mentee = mentees[row];
      const weight = mentee === undefined ? 0 : (weights[member * members + mentee] as number);
      const isAllowed = mentee === undefined ? !isNeeded : weight !== FORBIDDEN && weight >= floor;
      costs[row * size + column] = isAllowed ? -weight : -FORBIDDEN;
    }
  const columns = assign(costs, size);
  if (columns.some((column, row) => costs[row * size + column] === -FORBIDDEN)) return null;
  return mentors.map(({ member }) => [
    member,
    ...mentees.filter((_, row) => places[columns[row] as number]?.member === member),
  ]);
}

/** Mentees differ by one at most, unless capacities differ: then each mentor has one or more. */
function mentorsOf({ people, hasFreeSizes, rules }: Problem, { ids }: Compiled): Mentor[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const hasCapacity = rules.some(({ kind }) => kind === 'capacity');
  const found = [...ids.keys()].filter((member) => byId.get(ids[member] as string)?.role === 'mentor');
  const mentees = people.length - found.length;
  const even = Math.floor(mentees / found.length);
  return found.map((member) => {
    const capacity = hasCapacity ? (byId.get(ids[member] as string)?.capacity ?? mentees) : mentees;
    if (hasFreeSizes) return { member, least: 1, most: Math.min(capacity, mentees - found.length + 1) };
    return { member, least: even, most: Math.min(capacity, even + (mentees % found.length > 0 ? 1 : 0)) };
  });
}

/** Whether a rule only says what one mentor and some mentees a group fulfil anyway. */
function asksForRoles(
  {
    each,
    of,
    least,
    most,
  }: { each: readonly string[] | null; of: readonly string[]; least: number | null; most: number | null },
  people: Problem['people'],
): boolean {
  if (each !== null || (least ?? 0) > 1 || most !== null) return false;
  const chosen = new Set(of);
  return (['mentor', 'mentee'] as const).some((role) =>
    people.every((person) => (person.role === role) === chosen.has(person.id)),
  );
}
