import { RequestError } from '@pi/accounts';
import { evenSizes, type Problem } from '@pi/pairing';
import type { Placement } from '../revisions/revision.ts';

/**
 * A problem in which locked groups and people of a placement stay where they are: groups keep their
 * numbers, and those who are not locked fill the others evenly.
 * @throws RequestError where all groups are locked and somebody is in none
 */
export function fixPlaces(problem: Problem, placement: Placement): Problem {
  const known = new Set(problem.people.map(({ id }) => id));
  const stays = placement.groups.map((group, at) =>
    group.filter((id) => known.has(id) && (placement.lockedGroups.has(at) || placement.lockedPeople.has(id))),
  );
  const count = Math.max(problem.sizes.length, stays.findLastIndex((group) => group.length > 0) + 1);
  const fixed = Array.from({ length: count }, (_, at) => stays[at] ?? []);
  return { ...problem, fixed, sizes: sizesOf(problem, fixed, placement.lockedGroups) };
}

function sizesOf({ people }: Problem, fixed: readonly string[][], lockedGroups: ReadonlySet<number>): number[] {
  const isLocked = (at: number) => lockedGroups.has(at) && (fixed[at]?.length ?? 0) > 0;
  const places = fixed.map((_, at) => at);
  // Where most people stay, the larger groups.
  const open = places
    .filter((at) => !isLocked(at))
    .toSorted((a, b) => (fixed[b]?.length ?? 0) - (fixed[a]?.length ?? 0) || a - b);
  const locked = places.filter(isLocked).reduce((sum, at) => sum + (fixed[at]?.length ?? 0), 0);
  const rest = people.length - locked;
  if (open.length === 0 && rest > 0)
    throw new RequestError('conflict', `All groups are locked, and ${rest} people are in none: unlock a group first.`);
  const even = open.length === 0 ? [] : evenSizes(rest, open.length);
  return places.map((at) => (isLocked(at) ? (fixed[at]?.length ?? 0) : (even[open.indexOf(at)] ?? 0)));
}
