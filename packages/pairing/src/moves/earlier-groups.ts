import type { Groups, Problem } from '../problem/problem.ts';

/** Groups of an earlier pairing as they go on: people by their place in the order of ids. */
export interface EarlierGroups {
  groups: { members: number[]; place: number }[];
  /** For each person the group that they were in; -1: none. */
  home: Int32Array;
  /** People without a group. */
  waiting: number[];
  /** People who stay where they are. */
  frozen: Set<number>;
}

/**
 * Who of an earlier pairing takes part still, in the groups they were in. Where people stay in a
 * place, it goes on with the group that most of them were in; new groups are empty.
 */
export function readEarlierGroups({ fixed, sizes }: Problem, ids: readonly string[], before: Groups): EarlierGroups {
  const index = new Map(ids.map((id, at) => [id, at]));
  const home = new Int32Array(ids.length).fill(-1);
  const groups: EarlierGroups['groups'] = [];
  for (const group of before) {
    const members = [...new Set(group)].flatMap((id) => index.get(id) ?? []).filter((person) => home[person] === -1);
    if (members.length === 0) continue;
    for (const person of members) home[person] = groups.length;
    groups.push({ members, place: -1 });
  }
  const frozen = new Set<number>();
  for (const [place, stay] of fixed.entries()) {
    const people = stay.flatMap((id) => index.get(id) ?? []);
    if (people.length === 0) continue;
    const at = mostFrequent(people.map((person) => home[person] as number).filter((old) => groups[old]?.place === -1));
    const group = groups[at] ?? { members: [], place };
    if (at < 0) groups.push(group);
    group.place = place;
    for (const person of people) frozen.add(person);
  }
  for (const [place, stay] of fixed.entries())
    moveThere(
      groups,
      place,
      stay.flatMap((id) => index.get(id) ?? []),
    );
  while (groups.length < sizes.length) groups.push({ members: [], place: -1 });
  const seated = new Set(groups.flatMap(({ members }) => members));
  const waiting = [...ids.keys()].filter((person) => !seated.has(person));
  return { groups, home, waiting, frozen };
}

function moveThere(groups: EarlierGroups['groups'], place: number, people: number[]): void {
  const target = groups.find((group) => group.place === place);
  for (const person of people) {
    const from = groups.find(({ members }) => members.includes(person));
    if (!target || from === target) continue;
    from?.members.splice(from.members.indexOf(person), 1);
    target.members.push(person);
  }
}

function mostFrequent(list: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
}
