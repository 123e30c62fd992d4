import type { Highs } from 'highs';
import { type Generated, generateColumns } from './generate-columns.ts';
import { runToEnd } from './run-to-end.ts';
import { partOf, type Subset } from './subset.ts';

const NEARLY_WHOLE = 0.99;
/**
 * Of large problems a tenth of the groups is taken at once, as far as more than half is taken of
 * them.
 */
const LIKELY = 0.5;
/**
 * One of so many groups that are not taken at all is kept: enough to start from, in a small
 * program.
 */
const KEPT = 3;
/** Groups that are taken in part, of which a dive chooses one. */
const CANDIDATES = 4;

/** What a dive found, by members of the subset. */
export interface Dived {
  groups: (readonly number[])[];
  /** Those for whom the program has no groups. */
  left: number[];
}

/**
 * A good partition by diving: takes the group that the linear program takes most of, solves the
 * program of the members that are left anew, and repeats.
 * @param generated the linear program of all members
 * @param choose which of so many groups, those that most is taken of first; dives differ by it
 */
export function* dive(
  highs: Highs,
  subset: Subset,
  generated: Generated,
  choose: (count: number) => number = () => 0,
): Generator<number, Dived> {
  const groups: number[][] = [];
  let left = subset.members.map((_, member) => member);
  let current: { subset: Subset; generated: Generated } = { subset, generated };
  while (left.length > 0) {
    const taken = chooseGroups(current.generated, choose);
    if (taken.length === 0) break;
    for (const group of taken) groups.push(group.map((member) => left[member] as number));
    const isTaken = new Set(taken.flat());
    const kept = left.flatMap((_, member) => (isTaken.has(member) ? [] : [member]));
    const known = knownGroups(current.generated, isTaken, kept);
    const prices = Float64Array.from(kept, (member) => Math.round(current.generated.prices[member] as number));
    const part = partOf(current.subset, kept);
    left = kept.map((member) => left[member] as number);
    if (left.length === 0) break;
    const next = runToEnd(generateColumns(highs, part, [known], prices, DIVE));
    if (!next) break;
    current = { subset: part, generated: next };
    yield groups.length;
  }
  return { groups, left };
}

/** The program of a dive is solved to within a ten-thousandth: it is only a guide. */
const DIVE = { isClose: 1e-4 };

/** Those that are taken nearly whole, or the one that most is taken of. */
function chooseGroups({ pool, relaxation }: Generated, choose: (count: number) => number): (readonly number[])[] {
  const order = [...pool.columns.keys()].toSorted(
    (a, b) => (relaxation.shares[b] as number) - (relaxation.shares[a] as number) || a - b,
  );
  const found = order.filter((nth) => (relaxation.shares[nth] as number) > 1e-6);
  const left = relaxation.prices.length / (pool.columns[0]?.group.length ?? 1);
  const isSure = (nth: number, place: number) =>
    (relaxation.shares[nth] as number) > (place < left / 10 ? LIKELY : NEARLY_WHOLE);
  const whole = found.filter(isSure);
  const open = found.slice(whole.length, whole.length + CANDIDATES);
  const taken = open.length > 0 ? [...whole, open[choose(open.length)] as number] : whole;
  const isTaken = new Set<number>();
  return taken
    .map((nth) => pool.columns[nth]?.group ?? [])
    .filter((group) => {
      if (group.some((member) => isTaken.has(member))) return false;
      for (const member of group) isTaken.add(member);
      return true;
    });
}

/**
 * Groups to go on with: those that are taken in part, and a third of the others, of members who
 * are left.
 */
function knownGroups(
  { pool, relaxation }: Generated,
  isTaken: ReadonlySet<number>,
  kept: readonly number[],
): number[][] {
  const place = new Map(kept.map((member, nth) => [member, nth]));
  return pool.columns
    .filter((_, nth) => (relaxation.shares[nth] as number) > 0 || nth % KEPT === 0)
    .filter(({ group }) => !group.some((member) => isTaken.has(member)))
    .map(({ group }) => group.map((member) => place.get(member) as number));
}
