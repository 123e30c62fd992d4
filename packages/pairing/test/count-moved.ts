import type { Groups, Problem } from '../src/problem/problem.ts';

/**
 * How many people of both pairings are not in the group that goes on with theirs, in the best case.
 * Where people stay in a place, it goes on with the group that most of them were in.
 */
export function countMoved({ people, fixed }: Problem, before: Groups, after: Groups): number {
  const ids = new Set(people.map(({ id }) => id));
  const old = before.map((group) => group.filter((id) => ids.has(id))).filter(({ length }) => length > 0);
  const goesOn = new Map<number, number>();
  for (const [place, stay] of fixed.entries()) {
    if (stay.length === 0) continue;
    const counts = old.map((group, at) => ({ at, count: stay.filter((id) => group.includes(id)).length }));
    const [most] = counts
      .filter(({ at, count }) => count > 0 && ![...goesOn.values()].includes(at))
      .sort((a, b) => b.count - a.count || a.at - b.at);
    goesOn.set(place, most?.at ?? -1);
  }
  const common = (place: number, at: number) => (after[place] ?? []).filter((id) => old[at]?.includes(id)).length;
  const most = (place: number, free: readonly number[]): number => {
    if (place === after.length) return 0;
    const fixedTo = goesOn.get(place);
    if (fixedTo !== undefined) return (fixedTo < 0 ? 0 : common(place, fixedTo)) + most(place + 1, free);
    const without = most(place + 1, free);
    return Math.max(
      without,
      ...free.map((at) => {
        const stayed = common(place, at);
        return stayed === 0
          ? 0
          : stayed +
              most(
                place + 1,
                free.filter((other) => other !== at),
              );
      }),
    );
  };
  const free = [...old.keys()].filter((at) => ![...goesOn.values()].includes(at));
  return old.flat().length - most(0, free);
}
