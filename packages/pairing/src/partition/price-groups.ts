import { listGroups } from './list-groups.ts';
import type { Subset } from './subset.ts';

/** The best group of each member, at some prices. */
export interface PricedGroups {
  /** Of each member: the weight of their best group, less its prices; 0 where there is none. */
  values: Float64Array;
  /** These groups, of those who have one. */
  groups: Int32Array[];
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
  const hasGroup = (member: number) => (values[member] as number) > Number.NEGATIVE_INFINITY;
  const found = [...values.keys()].filter(hasGroup);
  return {
    values: values.map((value, member) => (hasGroup(member) ? value : 0)),
    groups: found.map((member) => groups.subarray(member * size, (member + 1) * size)),
  };
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
