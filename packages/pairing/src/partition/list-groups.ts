import { APART, type Subset } from './subset.ts';

/**
 * Lists all groups whose weight exceeds the prices of their members by more than a floor, in order.
 * The last member is found by a scan: groups below the floor cost a comparison each.
 * @param floor called with members that are chosen and how many: what a group of them must exceed
 * @param visit called with the group and by how much it exceeds its prices
 */
export function listGroups(
  subset: Subset,
  prices: Float64Array,
  floor: (chosen: Int32Array) => number,
  own: Float64Array,
  visit: (group: Int32Array, value: number) => void,
): void {
  const { members, size, weights, allow } = subset;
  const count = members.length;
  const chosen = new Int32Array(size);
  const gains = Array.from({ length: size }, () => new Float64Array(count));
  for (let member = 0; member < count; member += 1) (gains[0] as Float64Array)[member] = -(prices[member] as number);
  extend(0, 0, 0);

  function extend(depth: number, from: number, value: number): void {
    const gain = gains[depth] as Float64Array;
    if (depth === size - 1) {
      finish(gain, from, value);
      return;
    }
    const next = gains[depth + 1] as Float64Array;
    for (let member = from; member <= count - (size - depth); member += 1) {
      const added = gain[member] as number;
      if (added < APART) continue;
      chosen[depth] = member;
      const row = member * count;
      for (let other = member + 1; other < count; other += 1)
        next[other] = (gain[other] as number) + (weights[row + other] as number);
      extend(depth + 1, member + 1, value + added);
    }
  }

  function finish(gain: Float64Array, from: number, value: number): void {
    let lowest = floor(chosen);
    for (let last = from; last < count; last += 1) {
      const total = value + (gain[last] as number);
      if (total <= lowest && total <= (own[last] as number)) continue;
      if (total < APART) continue;
      chosen[size - 1] = last;
      if (allow && !allow(chosen)) continue;
      visit(chosen, total);
      lowest = floor(chosen);
    }
  }
}
