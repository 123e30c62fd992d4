import type { HardRule } from '../problem/hard-rule.ts';
import type { Person, Problem } from '../problem/problem.ts';
import { quarterBits } from './quarter-bits.ts';

/** Stands for "no limit" in sums of capacities. */
export const NO_LIMIT = 1_000_000;

/** People who are in one group by the rules, most often one person. */
export interface Unit {
  /** Places of people in the order of ids. */
  people: number[];
  size: number;
  /** The place of the group in which they stay; -1: any. */
  pin: number;
  /** Whether its people stay in different groups. */
  isTorn: boolean;
  mentees: number;
  /** Mentees that its mentors take together. */
  capacity: number;
  /** For each count rule, how many of its people are counted. */
  of: Int32Array;
  /** For each count rule, how many of its people make it apply. */
  each: Int32Array;
  /** Times that all its people have; null where no rule asks. */
  quarters: Uint32Array | null;
}

export type CountSets = { of: ReadonlySet<string>; each: ReadonlySet<string> }[];

/** Makes units of the people who must be together or stay in one group. */
export function makeUnits(
  people: readonly Person[],
  rules: readonly HardRule[],
  fixed: Problem['fixed'],
  counts: CountSets,
  hasHours: boolean,
): Unit[] {
  const index = new Map(people.map(({ id }, at) => [id, at]));
  const places = (ids: readonly string[]) => ids.flatMap((id) => index.get(id) ?? []);
  const root = people.map((_, at) => at);
  const find = (at: number): number => (root[at] === at ? at : find(root[at] as number));
  const join = (members: number[]) => {
    for (const at of members.slice(1)) {
      const [a, b] = [find(members[0] as number), find(at)];
      root[Math.max(a, b)] = Math.min(a, b);
    }
  };
  for (const rule of rules) if (rule.kind === 'together') join(places(rule.people));
  for (const stay of fixed) join(places(stay));
  const pins = new Map(fixed.flatMap((stay, place) => places(stay).map((at) => [at, place] as const)));
  const members = Map.groupBy(people.keys(), find);
  return [...members.values()].map((of) => unitOf(of, people, pins, counts, hasHours));
}

function unitOf(
  members: number[],
  people: readonly Person[],
  pins: ReadonlyMap<number, number>,
  counts: CountSets,
  hasHours: boolean,
): Unit {
  const list = members.map((at) => people[at] as Person);
  const mentors = list.filter(({ role }) => role === 'mentor');
  const stays = new Set(members.flatMap((at) => pins.get(at) ?? []));
  const count = (ids: ReadonlySet<string>) => list.filter(({ id }) => ids.has(id)).length;
  return {
    people: members,
    size: members.length,
    pin: [...stays][0] ?? -1,
    isTorn: stays.size > 1,
    mentees: list.filter(({ role }) => role === 'mentee').length,
    capacity: mentors.reduce((sum, { capacity }) => sum + (capacity ?? NO_LIMIT), 0),
    of: Int32Array.from(counts, ({ of }) => count(of)),
    each: Int32Array.from(counts, ({ each }) => count(each)),
    quarters: hasHours ? quarterBits(list) : null,
  };
}
