import { FORBIDDEN } from '../solver/compile.ts';
import { countGroups, type Subset } from './subset.ts';

/** Groups that may be listed a round. */
const MOST_GROUPS = 10_000_000;
const PARTNERS = { least: 25, most: 60 };

/**
 * A subset that is too large to list all its groups, with the pairs alone that are among the best
 * of one of the two, or in a known group: what its linear program says is a guide and no bound.
 * @returns null where even so there are too many groups
 */
export function thinOut(subset: Subset, known: readonly (readonly number[])[]): Subset | null {
  const { members, size, weights } = subset;
  const count = members.length;
  const partners = partnersFor(count, size);
  if (!partners) return null;
  const thin = new Float64Array(count * count).fill(FORBIDDEN);
  const keep = (a: number, b: number) => {
    thin[a * count + b] = weights[a * count + b] as number;
    thin[b * count + a] = weights[b * count + a] as number;
  };
  for (let member = 0; member < count; member += 1) {
    const order = [...members.keys()].toSorted(
      (a, b) => (weights[member * count + b] as number) - (weights[member * count + a] as number) || a - b,
    );
    for (const other of order.filter((one) => one !== member).slice(0, partners)) keep(member, other);
  }
  for (const group of known) for (const a of group) for (const b of group) if (a !== b) keep(a, b);
  return { ...subset, weights: thin };
}

/** How many best partners of each leave no more groups than may be listed; null: too few. */
function partnersFor(count: number, size: number): number | null {
  let { most } = PARTNERS;
  while (most >= PARTNERS.least && (count * countGroups(most, size - 1)) / size > MOST_GROUPS) most -= 1;
  return most >= PARTNERS.least ? most : null;
}
