import type { Groups, Problem } from '@pi/pairing';
import { EVENT_RULES } from '../rules/rule-note.ts';

/**
 * Whether the rules let two people be in one group, whoever else is in it. Private wishes do not
 * count: what is said of a pair would name whose they are.
 */
export function canMeet({ rules, people }: Problem, a: string, b: string): boolean {
  const [first, second] = [a, b].map((id) => people.find((one) => one.id === id)?.quarters ?? new Set<number>());
  return rules.every((rule) => {
    if (rule.id === EVENT_RULES.privateWishes) return true;
    if (rule.kind === 'apart') return !rule.pairs.some((pair) => pair.includes(a) && pair.includes(b) && a !== b);
    if (rule.kind !== 'common_quarters') return true;
    return [...(first ?? [])].filter((quarter) => second?.has(quarter)).length >= rule.quarters;
  });
}

/**
 * Whether a mentor among two people has room for the other one: fewer mentees in their group than
 * its mentors take together, or the two are in one group already.
 */
export function hasRoom({ people }: Problem, groups: Groups, a: string, b: string): boolean {
  const byId = new Map(people.map((one) => [one.id, one]));
  const mentor = [a, b].find((id) => byId.get(id)?.role === 'mentor');
  const mentee = [a, b].find((id) => byId.get(id)?.role === 'mentee');
  if (mentor === undefined || mentee === undefined) return true;
  const group = groups.find((one) => one.includes(mentor)) ?? [mentor];
  if (group.includes(mentee)) return true;
  const inGroup = group.flatMap((id) => byId.get(id) ?? []);
  const mentees = inGroup.filter(({ role }) => role === 'mentee').length;
  const places = inGroup
    .filter(({ role }) => role === 'mentor')
    .reduce((sum, { capacity }) => sum + (capacity ?? Number.POSITIVE_INFINITY), 0);
  return mentees < places;
}
