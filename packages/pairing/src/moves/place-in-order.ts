import type { Groups, Problem } from '../problem/problem.ts';
import type { EarlierGroups } from './earlier-groups.ts';

/**
 * Groups at the places in which people stay, the others at places of their size or one after
 * another.
 */
export function placeInOrder(
  { fixed, sizes, hasFreeSizes }: Problem,
  { groups }: EarlierGroups,
  found: readonly (readonly string[])[],
): Groups {
  const sorted = found.map((group) => [...group].sort());
  if (fixed.length === 0) return sorted.filter((group) => group.length > 0);
  const free = sorted.filter((group, at) => group.length > 0 && groups[at]?.place === -1);
  return sizes.map((size, place) => {
    const own = groups.findIndex((group) => group.place === place);
    if (own >= 0) return sorted[own] ?? [];
    const at = free.findIndex((group) => hasFreeSizes || group.length === size);
    return free.splice(at, 1)[0] ?? [];
  });
}
