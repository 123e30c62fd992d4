import type { Highs } from 'highs';
import { ColumnPool } from './columns.ts';
import { type Partition, solvePartition } from './linear-program.ts';
import { boundOf, type PricedGroups, priceGroups } from './price-groups.ts';
import type { Subset } from './subset.ts';

/** What column generation found out about a subset. */
export interface Generated {
  pool: ColumnPool;
  /** The last linear program over the columns of the pool. */
  relaxation: Partition;
  /** No partition has a higher total, in millionths. */
  bound: number;
  /**
   * The prices that prove it: no group exceeds the sum of its own, and all of them sum up to it.
   */
  prices: Float64Array;
}

const MOST_ROUNDS = 150;
/** How much the prices of a round are those that proved the best bound: they would jump without. */
const SMOOTHING = 0.5;

/**
 * The linear program of a partition by column generation: solves it over few groups, adds those
 * that its prices show to be better, and repeats until there are none. Every round proves a bound.
 * Smoothing as by Wentges 1997.
 * @param start groups that are known
 * @param isClose the share of the bound within which it ends
 * @returns null where no partition of these groups was found
 */
export function* generateColumns(
  highs: Highs,
  subset: Subset,
  start: readonly (readonly (readonly number[])[])[],
  firstPrices: Float64Array = halfOfBest(subset),
  { isClose = 1e-6 }: { isClose?: number } = {},
): Generator<{ bound: number }, Generated | null> {
  const pool = new ColumnPool(subset);
  for (const groups of start) for (const group of groups) pool.add(group);
  let prices = firstPrices;
  let priced = priceGroups(subset, prices);
  let bound = boundOf(prices, priced, subset.size);
  addBest(pool, priced);
  let proof = proofOf(prices, priced, subset.size);
  let relaxation: Partition | null = null;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    relaxation = solvePartition(highs, pool.columns, subset.members.length);
    if (!relaxation) return null;
    yield { bound };
    if (bound - relaxation.total <= isClose * Math.abs(bound)) break;
    const mixed = mix(prices, relaxation.prices);
    priced = priceGroups(subset, mixed);
    const mixedBound = boundOf(mixed, priced, subset.size);
    const hasNew = addBest(pool, priced);
    if (mixedBound < bound) [bound, prices, proof] = [mixedBound, mixed, proofOf(mixed, priced, subset.size)];
    if (hasNew) continue;
    priced = priceGroups(subset, relaxation.prices);
    const ownBound = boundOf(relaxation.prices, priced, subset.size);
    if (ownBound < bound)
      [bound, prices, proof] = [ownBound, relaxation.prices, proofOf(relaxation.prices, priced, subset.size)];
    if (!addBest(pool, priced)) break;
  }
  return relaxation && { pool, relaxation, bound, prices: proof };
}

function mix(center: Float64Array, prices: Float64Array): Float64Array {
  return prices.map((price, member) => Math.round(SMOOTHING * (center[member] as number) + (1 - SMOOTHING) * price));
}

/** Each price with its member's share of what their best group exceeds it by. */
function proofOf(prices: Float64Array, { values }: PricedGroups, size: number): Float64Array {
  return prices.map((price, member) => price + (values[member] as number) / size);
}

function addBest(pool: ColumnPool, { groups }: PricedGroups): boolean {
  let hasNew = false;
  for (const group of groups) hasNew = pool.add(group) || hasNew;
  return hasNew;
}

/** Half of what the best partners of each member are worth: prices that are near. */
function halfOfBest({ weights, members, size }: Subset): Float64Array {
  const count = members.length;
  return Float64Array.from(members, (_, member) => {
    const row = weights.slice(member * count, (member + 1) * count).sort();
    let sum = 0;
    for (let nth = 1; nth < size; nth += 1) sum += Math.max(0, row[count - nth] as number);
    return Math.round(sum / 2);
  });
}
