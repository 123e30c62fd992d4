import { type Random, randomBelow } from '../problem/random.ts';
import type { Arrangement } from './arrangement.ts';
import { assign } from './assign.ts';
import { type Compiled, FORBIDDEN } from './compile.ts';
import { isMovable } from './may-move.ts';

const MOST_GROUPS = 48;

/**
 * The assignment neighborhood: takes one member out of each of up to 48 groups, and assigns all of
 * them to the places at once so that the total is highest.
 * @returns whether the total rose
 */
export function reassign(compiled: Compiled, arrangement: Arrangement, random: Random): boolean {
  const { slots, at } = arrangement;
  const chosen = choosePlaces(compiled, arrangement, random);
  const size = chosen.length;
  if (size < 2) return false;
  const taken = chosen.map((place) => slots[place] as number);
  const costs = costsOf(compiled, arrangement, chosen, taken);
  const target = assign(costs, size);
  let change = 0;
  for (let nth = 0; nth < size; nth += 1)
    change += (costs[nth * size + nth] as number) - (costs[nth * size + (target[nth] as number)] as number);
  if (change <= 0) return false;
  for (const [nth, member] of taken.entries()) {
    const place = chosen[target[nth] as number] as number;
    slots[place] = member;
    at[member] = place;
  }
  return true;
}

function choosePlaces(compiled: Compiled, { slots }: Arrangement, random: Random): number[] {
  const { groups, places } = compiled;
  const order = Array.from({ length: groups }, (_, group) => group);
  const chosen: number[] = [];
  for (let left = groups; left > 0 && chosen.length < MOST_GROUPS; left -= 1) {
    const nth = randomBelow(random, left);
    const group = order[nth] as number;
    order[nth] = order[left - 1] as number;
    const place = group * places + randomBelow(random, places);
    if (isMovable(compiled, slots[place] as number)) chosen.push(place);
  }
  return chosen;
}

function costsOf(
  { weights, members, places, rules }: Compiled,
  { slots }: Arrangement,
  chosen: readonly number[],
  taken: readonly number[],
): Float64Array {
  const size = chosen.length;
  const costs = new Float64Array(size * size);
  const group = new Int32Array(places);
  for (const [column, place] of chosen.entries()) {
    const first = Math.floor(place / places) * places;
    for (let nth = 0; nth < places; nth += 1) group[nth] = slots[first + nth] as number;
    for (const [row, member] of taken.entries()) {
      let cost = 0;
      for (let nth = 0; nth < places; nth += 1)
        if (first + nth !== place) cost -= weights[member * members + (group[nth] as number)] as number;
      if (!rules.isEmpty) {
        group[place - first] = member;
        if (!rules.allow(group)) cost = -FORBIDDEN;
      }
      costs[row * size + column] = cost;
    }
  }
  return costs;
}
