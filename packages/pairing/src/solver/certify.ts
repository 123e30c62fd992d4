import type { Highs } from 'highs';
import { boundByPartners } from '../partition/bound-by-partners.ts';
import { dive } from '../partition/dive.ts';
import { type Generated, generateColumns } from '../partition/generate-columns.ts';
import { partExactly } from '../partition/part-exactly.ts';
import { countGroups, type Subset, subsetOf, weightIn } from '../partition/subset.ts';
import type { Bound } from '../problem/problem.ts';
import { type Random, randomBelow } from '../problem/random.ts';
import { type Arrangement, totalOf, weightOf } from './arrangement.ts';
import type { Compiled } from './compile.ts';
import { freeGroups, replaceGroups } from './improve-parts.ts';

/** Listing more groups than this takes too long: 120 people in fours are 8.2 million. */
const MOST_GROUPS = 9_000_000;

/** Whether the linear program over all groups is solved: groups are fixed as a whole or not at all. */
export function canCertify(compiled: Compiled, arrangement: Arrangement, hasFreeSizes: boolean): boolean {
  const { places, groups, fixed } = compiled;
  const free = freeGroups(compiled, arrangement);
  const isWhole = [...fixed].filter((group) => group >= 0).length === (groups - free.length) * places;
  return !hasFreeSizes && isWhole && countGroups(free.length * places, places) <= MOST_GROUPS;
}

/** What the linear program says of the groups that are not fixed. */
export interface Certificate {
  /** Their numbers. */
  groups: readonly number[];
  subset: Subset;
  generated: Generated;
}

/** Solves the linear program over all groups that the members who are not fixed could form. */
export function* certify(
  highs: Highs,
  compiled: Compiled,
  arrangement: Arrangement,
): Generator<unknown, Certificate | null> {
  const groups = freeGroups(compiled, arrangement);
  if (groups.length === 0) return null;
  const { places } = compiled;
  const members = groups.flatMap((group) => [...arrangement.slots.subarray(group * places, (group + 1) * places)]);
  const order = members.toSorted((a, b) => a - b);
  const subset = subsetOf(compiled, order);
  const generated = yield* generateColumns(highs, subset, [localGroups(compiled, arrangement, groups, order)]);
  return generated && { groups, subset, generated };
}

/** Dives into the linear program some times, and keeps what is found where that is better. */
export function* diveForBetter(
  highs: Highs,
  compiled: Compiled,
  arrangement: Arrangement,
  { groups, subset, generated }: Certificate,
  random: Random,
  dives: number,
): Generator<unknown, void> {
  for (let nth = 0; nth < dives; nth += 1) {
    const choose = nth === 0 ? () => 0 : (count: number) => randomBelow(random, count);
    const found = yield* dive(highs, subset, generated, choose);
    if (!found) continue;
    const before = groups.reduce((sum, group) => sum + weightOf(compiled, arrangement, group), 0);
    if (found.reduce((sum, group) => sum + weightIn(subset, group), 0) > before)
      put(compiled, arrangement, groups, subset, found);
  }
}

/** Searches all groups that could be in a better pairing, where they are few. @returns whether none is better */
export function finish(
  highs: Highs,
  compiled: Compiled,
  arrangement: Arrangement,
  { groups, subset, generated }: Certificate,
): boolean {
  const known = localGroups(compiled, arrangement, groups, subset.members);
  const { groups: found, isBest } = partExactly(highs, subset, known, generated);
  put(compiled, arrangement, groups, subset, found);
  return isBest;
}

/** The upper bound of the total of all groups. */
export function boundOfAll(
  compiled: Compiled,
  arrangement: Arrangement,
  certificate: Certificate | null,
  isBest: boolean,
): Bound {
  const total = totalOf(compiled, arrangement);
  if (isBest) return { value: total, method: 'exact' };
  if (!certificate) return { value: Math.max(total, boundByPartners(compiled)), method: 'best_partners' };
  const isFree = new Set(certificate.groups);
  let fixed = 0;
  for (let group = 0; group < compiled.groups; group += 1)
    if (!isFree.has(group)) fixed += weightOf(compiled, arrangement, group);
  const value = fixed + certificate.generated.bound;
  return { value, method: value === total ? 'exact' : 'linear_program' };
}

function localGroups(
  { places }: Compiled,
  { slots }: Arrangement,
  groups: readonly number[],
  members: readonly number[],
): number[][] {
  const place = new Map(members.map((member, nth) => [member, nth]));
  return groups.map((group) =>
    [...slots.subarray(group * places, (group + 1) * places)].map((member) => place.get(member) as number),
  );
}

function put(
  compiled: Compiled,
  arrangement: Arrangement,
  groups: readonly number[],
  { members }: Subset,
  found: readonly (readonly number[])[],
): void {
  const own = found.map((group) => group.map((member) => members[member] as number));
  replaceGroups(compiled, arrangement, groups, own);
}
