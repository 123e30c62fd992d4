import { type Random, shuffle } from '../problem/random.ts';
import type { Instance } from './instance.ts';
import { APART, Placement } from './placement.ts';

/**
 * Puts units into groups one by one, each where it costs least: next is always the one that
 * conflicts with the most groups, then the largest, then the one with the most conflicts.
 */
export function placeUnits(instance: Instance & { groups: number }, random: Random): Placement {
  const { units, conflicts, groups } = instance;
  const placement = new Placement(instance);
  const rank = units.map(({ size, pin }, unit) => (pin >= 0 ? 1e9 : 0) + size * 1e4 + degree(unit));
  const waiting = shuffle(random, [...units.keys()]);
  while (waiting.length > 0) {
    const unit = takeNext();
    let best = units[unit]?.pin ?? -1;
    let least = Number.POSITIVE_INFINITY;
    for (let group = 0; units[unit]?.pin === -1 && group < groups; group++) {
      const meets = (placement.meets[unit * groups + group] as number) * (placement.weights[APART] as number);
      const cost = 2 * meets + placement.costWith(group, -1, unit) - (placement.costs[group] as number) + random();
      if (cost < least) [best, least] = [group, cost];
    }
    placement.put(unit, best);
    addBlocked(unit, best);
  }
  return placement;

  function degree(unit: number): number {
    let count = 0;
    for (let other = 0; other < units.length; other++) count += conflicts[unit * units.length + other] as number;
    return count;
  }

  function takeNext(): number {
    let first = 0;
    for (let at = 1; at < waiting.length; at++)
      if ((rank[waiting[at] as number] as number) > (rank[waiting[first] as number] as number)) first = at;
    const unit = waiting[first] as number;
    waiting[first] = waiting.at(-1) as number;
    waiting.pop();
    return unit;
  }

  function addBlocked(unit: number, group: number): void {
    for (const other of waiting)
      if (conflicts[unit * units.length + other] && placement.meets[other * groups + group] === 1)
        rank[other] = (rank[other] as number) + 1e6;
  }
}
