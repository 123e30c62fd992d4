import type { Highs } from 'highs';
import { boundByPartners } from '../partition/bound-by-partners.ts';
import { dive } from '../partition/dive.ts';
import { type Generated, generateColumns } from '../partition/generate-columns.ts';
import { partExactly } from '../partition/part-exactly.ts';
import { countGroups, partOf, type Subset, subsetOf } from '../partition/subset.ts';
import { thinOut } from '../partition/thin-out.ts';
import type { Bound } from '../problem/problem.ts';
import { type Random, randomBelow } from '../problem/random.ts';
import { type Arrangement, copyOf, totalOf, weightOf } from './arrangement.ts';
import type { Compiled } from './compile.ts';
import { descend } from './descend.ts';
import { freeGroups, replaceGroups } from './improve-parts.ts';
import { totalObjective } from './objectives.ts';

/** Listing more groups than this takes too long: 120 people in fours are 8.2 million. */
const MOST_GROUPS = 9_000_000;

/**
 * Whether the linear program over all groups is solved: groups are fixed as a whole or not at all.
 */
export function canCertify(compiled: Compiled, arrangement: Arrangement, hasFreeSizes: boolean): boolean {
  const { places, groups, fixed } = compiled;
  const free = freeGroups(compiled, arrangement);
  const isFixedWhole = [...fixed].filter((group) => group >= 0).length === (groups - free.length) * places;
  return !hasFreeSizes && isFixedWhole && countGroups(free.length * places, places) <= MOST_GROUPS;
}

/** Whether a linear program over the likely groups is a guide where one over all is too large. */
export function canBeGuided({ members }: Compiled, hasFreeSizes: boolean): boolean {
  return !hasFreeSizes && members <= MOST_GUIDED;
}

const MOST_GUIDED = 600;
/** How near to its end the program of a guide is solved. */
const GUIDE = { isClose: 1e-3 };

/** What the linear program says of the groups that are not fixed. */
export interface Certificate {
  /** Their numbers. */
  groups: readonly number[];
  subset: Subset;
  /** The subset with the pairs that the program knows. */
  relaxation: Subset;
  generated: Generated;
}

/** Solves the linear program over all groups that the members who are not fixed could form. */
export function* certify(
  highs: Highs,
  compiled: Compiled,
  arrangement: Arrangement,
): Generator<unknown, Certificate | null> {
  const { groups, subset, known } = freeSubset(compiled, arrangement);
  if (groups.length === 0) return null;
  const generated = yield* generateColumns(highs, subset, [known]);
  return generated && { groups, subset, relaxation: subset, generated };
}

/** Solves the linear program over groups of good partners: a guide for dives, and no bound. */
export function* guide(
  highs: Highs,
  compiled: Compiled,
  arrangement: Arrangement,
): Generator<unknown, Certificate | null> {
  const { groups, subset, known } = freeSubset(compiled, arrangement);
  const thin = groups.length > 0 ? thinOut(subset, known) : null;
  const generated = thin && (yield* generateColumns(highs, thin, [known], undefined, GUIDE));
  return generated && { groups, subset, relaxation: thin, generated };
}

function freeSubset(compiled: Compiled, arrangement: Arrangement) {
  const groups = freeGroups(compiled, arrangement);
  const { places } = compiled;
  const members = groups
    .flatMap((group) => [...arrangement.slots.subarray(group * places, (group + 1) * places)])
    .toSorted((a, b) => a - b);
  const known = localGroups(compiled, arrangement, groups, members);
  return { groups, subset: subsetOf(compiled, members), known };
}

/** Dives into the linear program some times, and keeps what is found where that is better. */
export function* diveForBetter(
  highs: Highs,
  compiled: Compiled,
  arrangement: Arrangement,
  { groups, subset, relaxation, generated }: Certificate,
  random: Random,
  dives: number,
): Generator<unknown, void> {
  for (let nth = 0; nth < dives; nth += 1) {
    const choose = nth === 0 ? () => 0 : (count: number) => randomBelow(random, count);
    const { groups: dived, left } = yield* dive(highs, relaxation, generated, choose);
    const found = [...dived, ...(yield* partLeft(highs, subset, left))];
    const other = copyOf(arrangement);
    put(compiled, other, groups, subset, found);
    if (!groups.every((group) => isAllowed(compiled, other, group))) continue;
    descend(compiled, other, totalObjective(compiled, other));
    if (totalOf(compiled, other) > totalOf(compiled, arrangement)) copyTo(arrangement, other);
  }
}

/** Groups of those whom a dive left, with all pairs; as they come where there are too many. */
function* partLeft(highs: Highs, subset: Subset, left: readonly number[]): Generator<unknown, (readonly number[])[]> {
  const { size } = subset;
  const groups = Array.from({ length: left.length / size }, (_, nth) => left.slice(nth * size, (nth + 1) * size));
  if (left.length <= size || countGroups(left.length, size) > MOST_GROUPS) return groups;
  const part = partOf(subset, left);
  const known = groups.map((_, nth) => Array.from({ length: size }, (_, place) => nth * size + place));
  const generated = yield* generateColumns(highs, part, [known]);
  const dived = generated && (yield* dive(highs, part, generated));
  if (!dived || dived.left.length > 0) return groups;
  return dived.groups.map((group) => group.map((member) => left[member] as number));
}

function isAllowed({ rules, places }: Compiled, { slots }: Arrangement, group: number): boolean {
  return rules.isEmpty || rules.allow(slots.subarray(group * places, (group + 1) * places));
}

function copyTo(arrangement: Arrangement, { slots, at }: Arrangement): void {
  arrangement.slots.set(slots);
  arrangement.at.set(at);
}

/**
 * Searches all groups that could be in a better pairing, where they are few. @returns whether none
 * is better
 */
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
