import { GroupInProgress } from './group-in-progress.ts';
import type { Instance } from './instance.ts';
import { largestMatching } from './matching.ts';
import type { Unit } from './units.ts';

export type PairCover = number[][] | 'none' | 'undecided';

/** Whether all groups are pairs, one of three apart. */
export function isOfPairs({ sizes }: Instance): boolean {
  const larger = sizes?.filter((size) => size !== 2) ?? [0];
  return sizes !== null && sizes.length > 0 && larger.length <= 1 && larger.every((size) => size === 3);
}

/**
 * Puts units into pairs by a perfect matching, with each trio in turn where there is one: the units
 * of each group, or `none` where that is proved.
 * @param steps how many trios it tries at most
 */
export function pairCover(instance: Instance, steps: number): PairCover {
  const { units, conflicts, sizes } = instance;
  const isGroup = (members: number[]) => isValid(instance, members);
  const fits = (unit: number, size: number) => {
    const { pin } = units[unit] as Unit;
    return pin < 0 || sizes?.[pin] === size;
  };
  const edges = units.map((a, nth) =>
    a.size > 1 || !fits(nth, 2)
      ? []
      : [...units.keys()].filter(
          (other) =>
            other !== nth &&
            units[other]?.size === 1 &&
            fits(other, 2) &&
            !conflicts[nth * units.length + other] &&
            isGroup([nth, other]),
        ),
  );
  const alone = [...units.keys()].filter((unit) => (units[unit]?.size ?? 0) > 1);
  const match = (without: readonly number[], start?: Int32Array): { groups: number[][] | null; mate: Int32Array } => {
    const leftOut = Uint8Array.from(units, (_, nth) => (without.includes(nth) ? 1 : 0));
    const mate = largestMatching(edges, start, leftOut);
    const isFull = units.every((unit, nth) => unit.size !== 1 || without.includes(nth) || mate[nth] !== -1);
    const doubles = alone.filter((nth) => !without.includes(nth));
    if (!isFull || !doubles.every((nth) => fits(nth, 2) && isGroup([nth]))) return { groups: null, mate };
    const pairs = [...mate.entries()].flatMap(([a, b]) => (a < b ? [[a, b]] : []));
    return { groups: [...pairs, ...doubles.map((nth) => [nth])], mate };
  };

  if (!sizes?.includes(3)) return match([]).groups ?? 'none';
  const { mate } = match([]);
  if (units.filter((unit, nth) => unit.size === 1 && mate[nth] === -1).length > 3) return 'none';
  let left = steps;
  for (const trio of listTrios(instance)) {
    if (left-- <= 0) return 'undecided';
    if (!trio.every((unit) => fits(unit, 3)) || !isGroup(trio)) continue;
    const start = mate.slice();
    for (const unit of trio) if (start[unit] !== -1) start[start[unit] as number] = -1;
    for (const unit of trio) start[unit] = -1;
    const { groups } = match(trio, start);
    if (groups) return [trio, ...groups];
  }
  return 'none';
}

function isValid(instance: Instance, members: number[]): boolean {
  const group = new GroupInProgress(instance);
  for (const member of members) group.add(member);
  return group.isOpen(0);
}

/**
 * Sets of units of three people of which no two conflict; with the unit that stays there, if any.
 */
function* listTrios({ units, conflicts, sizes }: Instance): Generator<number[]> {
  const place = sizes?.indexOf(3) ?? -1;
  const pinned = units.findIndex(({ pin }) => pin === place);
  const isTrio = (trio: number[]) => pinned < 0 || trio.includes(pinned);
  const whole = units.findIndex(({ size }) => size === 3);
  if (whole >= 0) {
    if (isTrio([whole])) yield [whole];
    return;
  }
  const meet = (a: number, b: number) => !conflicts[a * units.length + b];
  for (const [a, { size }] of units.entries()) {
    for (let b = a + 1; b < units.length; b++) {
      if (!meet(a, b)) continue;
      if (size + (units[b]?.size ?? 0) === 3 && isTrio([a, b])) yield [a, b];
      if (size + (units[b]?.size ?? 0) !== 2) continue;
      for (let c = b + 1; c < units.length; c++)
        if (units[c]?.size === 1 && meet(a, c) && meet(b, c) && isTrio([a, b, c])) yield [a, b, c];
    }
  }
}
