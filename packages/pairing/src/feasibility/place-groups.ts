import type { Groups } from '../problem/problem.ts';
import type { Instance } from './instance.ts';

/** Puts groups of units in the order of the sizes asked for, and names their people. */
export function placeGroups(instance: Instance, groups: readonly (readonly number[])[]): Groups {
  const { units, sizes, ids } = instance;
  const waiting = groups.map((members) => ({
    people: members.flatMap((unit) => units[unit]?.people ?? []).sort((a, b) => a - b),
    pin: Math.max(-1, ...members.map((unit) => units[unit]?.pin ?? -1)),
  }));
  const pinned = new Map(waiting.filter(({ pin }) => pin >= 0).map((group) => [group.pin, group]));
  const free = waiting.filter(({ pin }) => pin < 0).sort((a, b) => (a.people[0] ?? 0) - (b.people[0] ?? 0));
  return groups.map((_, place) => {
    const own = pinned.get(place);
    const at = own ? -1 : free.findIndex(({ people }) => !sizes || people.length === sizes[place]);
    const group = own ?? free.splice(at, 1)[0];
    return (group?.people ?? []).map((person) => ids[person] ?? '');
  });
}
