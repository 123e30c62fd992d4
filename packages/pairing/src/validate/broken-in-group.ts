import type { Person } from '../problem/problem.ts';
import type { GroupRules } from './read-rules.ts';
import type { Violation } from './violation.ts';

/** The rules that one group breaks, whatever the other groups are. @param at its place */
export function brokenInGroup(rules: GroupRules, group: readonly string[], at: number): Violation[] {
  const people = [...new Set(group)].sort().flatMap((id) => rules.people.get(id) ?? []);
  if (people.length === 0) return [];
  return [
    ...pairsNotApart(rules, people),
    ...tooFewHours(rules, people),
    ...wrongCounts(rules, people),
    ...tooManyMentees(rules, people),
  ].map((violation) => ({ ...violation, group: at }));
}

type Broken = Omit<Violation, 'group'>;

function* pairsNotApart({ apart }: GroupRules, people: Person[]): Generator<Broken> {
  for (const [nth, a] of people.entries()) {
    const others = apart.get(a.id);
    if (!others) continue;
    for (const b of people.slice(nth + 1))
      for (const rule of others.get(b.id) ?? []) yield { rule, people: [a.id, b.id] };
  }
}

function* tooFewHours({ hours }: GroupRules, people: Person[]): Generator<Broken> {
  if (hours.length === 0) return;
  const [first, ...others] = people.map(({ quarters }) => quarters ?? new Set<number>());
  const common = [...(first ?? [])].filter((quarter) => others.every((times) => times.has(quarter)));
  for (const { rule, quarters } of hours) if (common.length < quarters) yield { rule, people: ids(people) };
}

function* wrongCounts({ counts }: GroupRules, people: Person[]): Generator<Broken> {
  for (const { rule, each, of, least, most } of counts) {
    if (each && !people.some(({ id }) => each.has(id))) continue;
    const counted = people.filter(({ id }) => of.has(id));
    if (least !== null && counted.length < least) yield { rule, people: ids(people) };
    if (most !== null && counted.length > most) yield { rule, people: ids(counted) };
  }
}

function* tooManyMentees({ capacities }: GroupRules, people: Person[]): Generator<Broken> {
  const mentees = people.filter(({ role }) => role === 'mentee').length;
  const mentors = people.filter(({ role }) => role === 'mentor');
  const places = mentors.reduce((sum, { capacity }) => sum + (capacity ?? Number.POSITIVE_INFINITY), 0);
  if (mentees > places) for (const rule of capacities) yield { rule, people: ids(people) };
}

const ids = (people: Person[]) => people.map(({ id }) => id);
