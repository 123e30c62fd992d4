import { listGroups } from './list-groups.ts';
import type { Subset } from './subset.ts';

/** The best group of each member, at some prices. */
export interface PricedGroups {
  /** Of each member: the weight of their best group, less its prices; -Infinity: there is none. */
  values: Float64Array;
  /** Its members, as many as a group has, one member's after another's. */
  groups: Int32Array;
}

/** For each member the group that exceeds its prices most, of all that follow the rules. */
export function priceGroups(subset: Subset, prices: Float64Array): PricedGroups {
  const { size } = subset;
  const count = subset.members.length;
  const values = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const groups = new Int32Array(count * size);
  const lowestOf = (chosen: Int32Array) => {
    let lowest = Number.POSITIVE_INFINITY;
    for (let depth = 0; depth < size - 1; depth += 1)
      lowest = Math.min(lowest, values[chosen[depth] as number] as number);
    return lowest;
  };
  listGroups(subset, prices, lowestOf, values, (group, value) => {
    for (let depth = 0; depth < size; depth += 1) {
      const member = group[depth] as number;
      if (value <= (values[member] as number)) continue;
      values[member] = value;
      groups.set(group, member * size);
    }
  });
  return { values, groups };
}

/**
 * An upper bound of the total, in millionths: no partition is worth more than all prices and, for
 * each member, its share of the best group that it could be in. Exact: prices are whole numbers.
 */
export function boundOf(prices: Float64Array, { values }: PricedGroups, size: number): number {
  let sum = 0;
  for (const price of prices) sum += price * size;
  for (const value of values) sum += value;
  return Math.floor(sum / size);
}
