import type { Highs } from 'highs';
import { ColumnPool } from './columns.ts';
import { type Generated, generateColumns } from './generate-columns.ts';
import { solvePartition } from './linear-program.ts';
import { listGroups } from './list-groups.ts';
import { runToEnd } from './run-to-end.ts';
import { type Subset, weightIn } from './subset.ts';

/** The best partition that was found. */
export interface Parted {
  groups: readonly (readonly number[])[];
  total: number;
  /** Whether no other has a higher total. */
  isBest: boolean;
}

const MOST_COLUMNS = 4000;
const MOST_NODES = 500;

/**
 * The best partition of a subset: of all groups that could be in a better one than a known
 * partition, as the prices of the linear program prove, by branch and bound.
 */
export function partExactly(
  highs: Highs,
  subset: Subset,
  known: readonly (readonly number[])[],
  generated: Generated | null = runToEnd(generateColumns(highs, subset, [known])),
): Parted {
  const total = known.reduce((sum, group) => sum + weightIn(subset, group), 0);
  if (!generated) return { groups: known, total, isBest: false };
  if (generated.bound <= total) return { groups: known, total, isBest: true };
  const pool = listPromising(subset, generated, total);
  if (!pool) return { groups: known, total, isBest: false };
  for (const group of known) pool.add(group);
  const solved = solvePartition(highs, pool.columns, subset.members.length, { isInteger: true, nodes: MOST_NODES });
  const taken = pool.columns.filter((_, nth) => (solved?.shares[nth] ?? 0) > 0.5);
  const found = taken.reduce((sum, { weight }) => sum + weight, 0);
  const isInteger = taken.length * subset.size === subset.members.length;
  if (!isInteger || found <= total) return { groups: known, total, isBest: isInteger && (solved?.isOptimal ?? false) };
  return { groups: taken.map(({ group }) => group), total: found, isBest: solved?.isOptimal ?? false };
}

/** All groups that may be in a partition above a total; null: too many. */
function listPromising(subset: Subset, { prices, bound }: Generated, total: number): ColumnPool | null {
  const pool = new ColumnPool(subset);
  const none = new Float64Array(subset.members.length).fill(Number.POSITIVE_INFINITY);
  // No group exceeds its prices, and their sum is the bound: one that lacks more is in no better
  // partition.
  const least = total - bound - 1;
  let isTooMany = false;
  const floor = () => (isTooMany ? Number.POSITIVE_INFINITY : least);
  listGroups(subset, prices, floor, none, (group) => {
    isTooMany ||= pool.columns.length >= MOST_COLUMNS;
    if (!isTooMany) pool.add(group);
  });
  return isTooMany ? null : pool;
}
