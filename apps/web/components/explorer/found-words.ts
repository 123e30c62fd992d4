import { formatCount, formatExact } from '#lib/format.ts';

interface FoundTotal {
  total: number;
  /** Whether there are more than `total`, which are not counted. */
  isFloor?: boolean;
  /** Whether `total` is about what the database expects. */
  isTotalEstimated?: boolean;
}

/** How many were found, in figures: `1,284`, `over 10,000`, `about 21k`. */
export function foundWords({ total, isFloor = false, isTotalEstimated = false }: FoundTotal): string {
  if (isFloor) return `over ${formatExact(total)}`;
  return isTotalEstimated ? `about ${formatCount(total)}` : formatExact(total);
}
