import type { Highs } from 'highs';
import { partExactly } from '../partition/part-exactly.ts';
import { countGroups, subsetOf } from '../partition/subset.ts';
import { type Random, randomBelow } from '../problem/random.ts';
import type { Arrangement } from './arrangement.ts';
import type { Compiled } from './compile.ts';
import { FEW } from './few.ts';
import type { Neighbors } from './neighbors.ts';

/** Groups that the members of a part could form, at most. */
const MOST_GROUPS = 150_000;

/**
 * Takes some groups apart, and puts their members together in the best way of all, again and again:
 * large neighborhood search with an exact step.
 */
export function* improveParts(
  highs: Highs,
  compiled: Compiled,
  arrangement: Arrangement,
  neighbors: Neighbors,
  random: Random,
  tries: number,
): Generator<number> {
  const free = freeGroups(compiled, arrangement);
  const count = Math.min(free.length, groupsAtOnce(compiled.places));
  if (count < 2) return;
  for (let nth = 0; nth < tries; nth += 1) {
    const groups = chooseGroups(compiled, arrangement, free, count, neighbors, random);
    improve(highs, compiled, arrangement, groups);
    yield (nth + 1) / tries;
    if (count === free.length) return;
  }
}

/** Groups in which nobody must stay. */
export function freeGroups({ groups, places, fixed }: Compiled, { slots }: Arrangement): number[] {
  return Array.from({ length: groups }, (_, group) => group).filter((group) =>
    slots.subarray(group * places, (group + 1) * places).every((member) => (fixed[member] as number) < 0),
  );
}

/** Replaces groups by others of the same members. */
export function replaceGroups(
  { places }: Compiled,
  { slots, at }: Arrangement,
  groups: readonly number[],
  found: readonly (readonly number[])[],
): void {
  for (const [nth, members] of found.entries())
    for (const [place, member] of members.entries()) {
      slots[(groups[nth] as number) * places + place] = member;
      at[member] = (groups[nth] as number) * places + place;
    }
}

function improve(highs: Highs, compiled: Compiled, arrangement: Arrangement, groups: readonly number[]): void {
  const { places } = compiled;
  const members = groups.flatMap((group) => [...arrangement.slots.subarray(group * places, (group + 1) * places)]);
  const known = groups.map((_, nth) => Array.from({ length: places }, (_, place) => nth * places + place));
  const { groups: found } = partExactly(highs, subsetOf(compiled, members), known);
  replaceGroups(
    compiled,
    arrangement,
    groups,
    found.map((group) => group.map((member) => members[member] as number)),
  );
}

/** One at random, then others beside the best partners of people in those chosen, or at random. */
function chooseGroups(
  { places, people }: Compiled,
  arrangement: Arrangement,
  free: readonly number[],
  count: number,
  neighbors: Neighbors,
  random: Random,
): number[] {
  const isFree = new Set(free);
  const chosen = new Set([free[randomBelow(random, free.length)] as number]);
  while (chosen.size < count) {
    const other = free[randomBelow(random, free.length)] as number;
    const group = [...chosen][randomBelow(random, chosen.size)] as number;
    const place = group * places + randomBelow(random, places);
    const isPerson = (arrangement.slots[place] as number) < people;
    const beside = isPerson ? Math.floor(neighbors.pick(arrangement, place, random) / places) : -1;
    chosen.add(isFree.has(beside) && randomBelow(random, 2) === 0 ? beside : other);
  }
  return [...chosen];
}

function groupsAtOnce(places: number): number {
  let count = Math.floor(FEW / places);
  while (count > 1 && countGroups(count * places, places) > MOST_GROUPS) count -= 1;
  return count;
}
