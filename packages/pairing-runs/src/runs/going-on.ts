import type { Problem } from '@pi/pairing';
import type { Placement } from '../revisions/revision.ts';

/**
 * A placement whose groups go on in a problem: where it has more groups than there are to be, those
 * that go are last, emptied ones and small ones first, so that no locked group or person loses
 * their place. Groups that nobody of them is left in are not locked any more.
 */
export function goingOn({ people, sizes }: Problem, placement: Placement): Placement {
  const known = new Set(people.map(({ id }) => id));
  const left = placement.groups.map((group) => group.filter((id) => known.has(id)));
  const isLocked = (at: number) => placement.lockedGroups.has(at) && (left[at] ?? []).length > 0;
  const stays = (at: number) => isLocked(at) || (left[at] ?? []).some((id) => placement.lockedPeople.has(id));
  const places = [...left.keys()];
  const going = places
    .filter((at) => !stays(at))
    .toSorted((a, b) => (left[a]?.length ?? 0) - (left[b]?.length ?? 0) || b - a)
    .slice(0, Math.max(0, places.length - sizes.length));
  const order = [...places.filter((at) => !going.includes(at)), ...going];
  return {
    ...placement,
    groups: order.map((at) => placement.groups[at] ?? []),
    lockedGroups: new Set(order.flatMap((at, place) => (isLocked(at) ? [place] : []))),
  };
}

/** Whether somebody of a placement stays where they are. */
export function hasLocks({ people }: Problem, { groups, lockedGroups, lockedPeople }: Placement): boolean {
  const known = new Set(people.map(({ id }) => id));
  return groups.some((group, at) =>
    group.some((id) => known.has(id) && (lockedGroups.has(at) || lockedPeople.has(id))),
  );
}
