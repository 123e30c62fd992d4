import type { Groups, Problem } from '../problem/problem.ts';
import { type Random, shuffle } from '../problem/random.ts';
import type { Compiled } from './compile.ts';
import { inOrder } from './in-order.ts';

/** Who is where: the members of all groups one after another, and the place of each member. */
export interface Arrangement {
  slots: Int32Array;
  at: Int32Array;
}

/** Members in a random order: for problems without rules. */
export function randomArrangement({ people, members, places, groups }: Compiled, random: Random): Arrangement {
  const order = shuffle(random, [...Array(people).keys()]);
  const slots = new Int32Array(groups * places);
  const empty = members - people;
  let next = 0;
  for (let group = 0; group < groups; group += 1)
    for (let place = 0; place < places; place += 1) {
      const isEmpty = place === places - 1 && group >= groups - empty;
      slots[group * places + place] = isEmpty ? people + group - (groups - empty) : (order[next++] as number);
    }
  return withPlaces(slots, members);
}

/** The arrangement of these groups. */
export function arrange({ ids, people, members, places, groups, fixed }: Compiled, found: Groups): Arrangement {
  const index = new Map(ids.map((id, at) => [id, at]));
  const slots = new Int32Array(groups * places);
  const empty = Array.from({ length: members - people }, (_, nth) => people + nth);
  const free = empty.filter((member) => (fixed[member] as number) < 0);
  for (let group = 0; group < groups; group += 1) {
    const own = [
      ...(found[group] ?? []).map((id) => index.get(id) as number),
      ...empty.filter((member) => fixed[member] === group),
    ];
    for (let place = 0; place < places; place += 1)
      slots[group * places + place] = own[place] ?? (free.pop() as number);
  }
  return withPlaces(slots, members);
}

/** The groups of an arrangement, in the order of `inOrder`. */
export function toGroups(problem: Problem, { ids, people, places, groups }: Compiled, { slots }: Arrangement) {
  const found = Array.from({ length: groups }, (_, group) =>
    [...slots.subarray(group * places, (group + 1) * places)]
      .filter((member) => member < people)
      .map((member) => ids[member] as string),
  );
  return inOrder(problem, found);
}

export function copyOf({ slots, at }: Arrangement): Arrangement {
  return { slots: slots.slice(), at: at.slice() };
}

/** The sum of the weights of all pairs in a group. */
export function weightOf({ weights, members, places }: Compiled, { slots }: Arrangement, group: number): number {
  let sum = 0;
  for (let i = group * places; i < (group + 1) * places; i += 1)
    for (let j = i + 1; j < (group + 1) * places; j += 1)
      sum += weights[(slots[i] as number) * members + (slots[j] as number)] as number;
  return sum;
}

/** The sum over all groups. */
export function totalOf(compiled: Compiled, arrangement: Arrangement): number {
  let sum = 0;
  for (let group = 0; group < compiled.groups; group += 1) sum += weightOf(compiled, arrangement, group);
  return sum;
}

/** Lets two members change places. */
export function exchange({ slots, at }: Arrangement, p: number, q: number): void {
  const [i, j] = [slots[p] as number, slots[q] as number];
  slots[p] = j;
  slots[q] = i;
  at[j] = p;
  at[i] = q;
}

function withPlaces(slots: Int32Array, members: number): Arrangement {
  const at = new Int32Array(members);
  for (const [place, member] of slots.entries()) at[member] = place;
  return { slots, at };
}
