import type { Groups, Problem } from '../problem/problem.ts';

/**
 * Groups in one order, whatever order they were found in: people by id, groups by their first
 * person. Where people stay in a group, it keeps its place, and the others get places of their
 * size.
 */
export function inOrder({ fixed, sizes, hasFreeSizes }: Problem, found: Groups): string[][] {
  const sorted = found.map((group) => group.toSorted()).toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  if (fixed.length === 0) return sorted;
  const groups: (string[] | undefined)[] = fixed.map(([first]) =>
    first === undefined ? undefined : sorted.find((group) => group.includes(first)),
  );
  const others = sorted.filter((group) => !groups.includes(group));
  return sizes.map((size, nth) => {
    const own = groups[nth];
    if (own) return own;
    const fits = others.findIndex((group) => hasFreeSizes || group.length === size);
    return others.splice(Math.max(0, fits), 1)[0] ?? [];
  });
}
