import { type Random, shuffle } from '../problem/random.ts';
import type { Instance } from './instance.ts';
import { APART, Placement } from './placement.ts';
import type { Unit } from './units.ts';

/**
 * Puts units into groups one by one, those with most conflicts first, each where it costs least.
 */
export function placeUnits(instance: Instance & { groups: number }, random: Random): Placement {
  const { units, conflicts, groups } = instance;
  const placement = new Placement(instance);
  const degree = (unit: number) => {
    let count = 0;
    for (let other = 0; other < units.length; other++) count += conflicts[unit * units.length + other] as number;
    return count;
  };
  const rank = units.map(({ size, pin }, unit) => (pin >= 0 ? 1_000_000 : 0) + size * 1000 + degree(unit));
  const order = shuffle(random, [...units.keys()]).sort((a, b) => (rank[b] as number) - (rank[a] as number));
  for (const unit of order) {
    const { pin } = units[unit] as Unit;
    let best = pin;
    let least = Number.POSITIVE_INFINITY;
    for (let group = 0; pin < 0 && group < groups; group++) {
      const meets = (placement.meets[unit * groups + group] as number) * (placement.weights[APART] as number);
      const cost = 2 * meets + placement.costWith(group, -1, unit) - (placement.costs[group] as number) + random();
      if (cost < least) [best, least] = [group, cost];
    }
    placement.put(unit, best);
  }
  return placement;
}
