import { type Compiled, FORBIDDEN } from '../solver/compile.ts';

/** Some members, to be parted into groups of one size: the whole problem, or a part of it. */
export interface Subset {
  /** Their numbers in the compiled problem; here they are known by their place in this list. */
  members: readonly number[];
  /** Members of a group. */
  size: number;
  /** Row by row. */
  weights: Float64Array;
  /** Whether a group of these (by their place in the list) follows the rules on groups. */
  allow: ((group: Int32Array) => boolean) | null;
}

/** A part of a problem. @param members a multiple of the places of a group */
export function subsetOf({ weights, members: all, places, rules }: Compiled, members: readonly number[]): Subset {
  const count = members.length;
  const own = new Float64Array(count * count);
  for (const [i, a] of members.entries())
    for (const [j, b] of members.entries()) own[i * count + j] = weights[a * all + b] as number;
  const group = new Int32Array(places);
  const allow = (places_: Int32Array) => {
    for (let nth = 0; nth < places; nth += 1) group[nth] = members[places_[nth] as number] as number;
    return rules.allow(group);
  };
  return { members, size: places, weights: own, allow: rules.isEmpty ? null : allow };
}

/** A part of a subset. @param kept members, by their place in it */
export function partOf(subset: Subset, kept: readonly number[]): Subset {
  const count = kept.length;
  const weights = new Float64Array(count * count);
  for (const [i, a] of kept.entries())
    for (const [j, b] of kept.entries())
      weights[i * count + j] = subset.weights[a * subset.members.length + b] as number;
  const group = new Int32Array(subset.size);
  const allow =
    subset.allow &&
    ((places: Int32Array) => {
      for (let nth = 0; nth < subset.size; nth += 1) group[nth] = kept[places[nth] as number] as number;
      return subset.allow?.(group) ?? true;
    });
  return { members: kept.map((member) => subset.members[member] as number), size: subset.size, weights, allow };
}

/** The sum over the pairs of a group. */
export function weightIn({ weights, members }: Subset, group: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < group.length; i += 1)
    for (let j = i + 1; j < group.length; j += 1)
      sum += weights[(group[i] as number) * members.length + (group[j] as number)] as number;
  return sum;
}

/** How many groups there could be: what listing them costs. */
export function countGroups(members: number, size: number): number {
  let count = 1;
  for (let nth = 0; nth < size; nth += 1) count = (count * (members - nth)) / (nth + 1);
  return count;
}

/** Less than any sum of scores: a pair of the group is kept apart. */
export const APART = FORBIDDEN / 2;
