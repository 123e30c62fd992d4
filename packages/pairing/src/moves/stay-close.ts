import type { Instance } from '../feasibility/instance.ts';
import { minConflicts } from '../feasibility/min-conflicts.ts';
import { Placement } from '../feasibility/placement.ts';
import { listRules, readInstance } from '../feasibility/read-instance.ts';
import type { Groups, Problem } from '../problem/problem.ts';
import { randomFrom } from '../problem/random.ts';
import { validate } from '../validate/validate.ts';
import type { EarlierGroups } from './earlier-groups.ts';
import { placeInOrder } from './place-in-order.ts';

const MOVES = 600_000;

/**
 * Mends groups with few moves, not proved to be the fewest: repairs what is broken from where
 * people are, then lets those go home who can.
 * @param other a valid pairing without regard to the earlier one, where one is known @returns
 * people of each group, those that go on first; or null
 */
export function stayClose(problem: Problem, earlier: EarlierGroups, other: Groups | null): number[][] | null {
  const instance = { ...readInstance(problem, new Set(listRules(problem))), groups: problem.sizes.length };
  const near = minConflicts(instance, randomFrom(problem.seed), MOVES, placeAsBefore(instance, earlier));
  const index = new Map(instance.ids.map((id, at) => [id, at]));
  const groups =
    near?.map((members) => members.flatMap((unit) => instance.units[unit]?.people ?? [])) ??
    other?.map((group) => group.flatMap((id) => index.get(id) ?? []));
  if (!groups) return null;
  return goHome(problem, instance.ids, matchEarlier(groups, earlier), earlier);
}

/** Units where most of their people were, the others where there is room. */
function placeAsBefore(instance: Instance & { groups: number }, { groups }: EarlierGroups): Placement {
  const placement = new Placement(instance);
  const pinned = new Set(groups.map(({ place }) => place));
  const open = [...Array(instance.groups).keys()].filter((place) => !pinned.has(place));
  const sizeOf = (place: number) => instance.sizes?.[place] ?? 0;
  open.sort((a, b) => sizeOf(b) - sizeOf(a));
  const bySize = groups.map((group, at) => ({ ...group, at })).sort((a, b) => b.members.length - a.members.length);
  const placeOf = new Map(bySize.map(({ place, at }) => [at, place >= 0 ? place : (open.shift() ?? -1)]));
  const groupOf = new Map(groups.flatMap(({ members }, at) => members.map((person) => [person, at] as const)));
  const late: number[] = [];
  for (const [unit, { people, pin }] of instance.units.entries()) {
    const place = pin >= 0 ? pin : (placeOf.get(groupOf.get(people[0] as number) ?? -1) ?? -1);
    if (place >= 0) placement.put(unit, place);
    else late.push(unit);
  }
  for (const unit of late) {
    const costs = [...Array(instance.groups).keys()].map(
      (group) =>
        placement.costWith(group, -1, unit) -
        (placement.costs[group] as number) +
        2 * (placement.meets[unit * instance.groups + group] as number),
    );
    placement.put(unit, costs.indexOf(Math.min(...costs)));
  }
  return placement;
}

/**
 * Groups in the order of the earlier ones they go on with: those first that have most in common.
 */
function matchEarlier(found: number[][], { groups }: EarlierGroups): number[][] {
  const pairs = groups.flatMap(({ members, place }, at) =>
    found.map((group, nth) => {
      const isPlace = place >= 0 && nth === place;
      const common = members.filter((person) => group.includes(person)).length;
      return { at, nth, rank: isPlace ? Number.POSITIVE_INFINITY : common };
    }),
  );
  const ordered: number[][] = groups.map(() => []);
  const used = new Set<number>();
  const taken = new Set<number>();
  const pinned = new Set(groups.map(({ place }) => place));
  for (const { at, nth, rank } of pairs.sort((a, b) => b.rank - a.rank)) {
    if (used.has(nth) || taken.has(at) || (rank !== Number.POSITIVE_INFINITY && pinned.has(nth))) continue;
    used.add(nth);
    taken.add(at);
    ordered[at] = found[nth] as number[];
  }
  return ordered;
}

/**
 * Lets people who were moved change places with somebody in their own group, as long as that is
 * valid.
 */
function goHome(problem: Problem, ids: readonly string[], start: number[][], earlier: EarlierGroups): number[][] {
  const isValid = (tried: number[][]) => {
    const named = tried.map((group) => group.map((person) => ids[person] ?? ''));
    return validate(problem, placeInOrder(problem, earlier, named)).length === 0;
  };
  const { groups, home } = earlier;
  let found = start;
  for (const [person, own] of home.entries()) {
    const at = found.findIndex((group) => group.includes(person));
    if (own < 0 || at === own || !groups[own]) continue;
    for (const other of found[own] ?? []) {
      if (home[other] === own) continue;
      const swap = (one: number) => (one === person ? other : one === other ? person : one);
      const tried = found.map((group, nth) => (nth === at || nth === own ? group.map(swap) : group));
      if (!isValid(tried)) continue;
      found = tried;
      break;
    }
  }
  return found;
}
