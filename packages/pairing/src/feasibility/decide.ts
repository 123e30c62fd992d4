import { GROUP_SIZES, type HardRuleKind } from '../problem/hard-rule.ts';
import type { Groups, Problem } from '../problem/problem.ts';
import { randomFrom, shuffle } from '../problem/random.ts';
import { findByConflicts } from './conflict-checks.ts';
import { findByCounting } from './counting-checks.ts';
import { CoverSearch } from './cover-search.ts';
import type { Instance } from './instance.ts';
import { minConflicts } from './min-conflicts.ts';
import { isOfPairs, pairCover } from './pair-cover.ts';
import { placeGroups } from './place-groups.ts';
import { readInstance } from './read-instance.ts';

export type Decision =
  | { answer: 'feasible'; groups: Groups }
  /** `rules`: ids that suffice for it, not always all needed. */
  | { answer: 'infeasible'; rules: string[] }
  | { answer: 'undecided' };

/** How long to search: 1 is what a question of its own is worth. */
export type Effort = number;

/** Trios that are tried, times the square of how many people there are. */
const TRIOS = 20_000_000;
const MOVES = 1_500_000;
const STEPS = 6_000_000;
/** Beyond so many units, a complete search has no chance. */
const MOST_UNITS = 600;

/** Says whether a pairing follows some of a problem's rules: quick proofs first, then searches. */
export function decide(problem: Problem, rules: ReadonlySet<string>, effort: Effort = 1): Decision {
  const instance = readInstance(problem, rules);
  const proved = findByCounting(problem, instance) ?? findByConflicts(problem, instance);
  if (proved) return { answer: 'infeasible', rules: proved };
  const found = (groups: number[][]): Decision => ({ answer: 'feasible', groups: placeGroups(instance, groups) });
  const all: Decision = { answer: 'infeasible', rules: [...rules] };
  if (instance.ids.length === 0) return found([]);

  if (isOfPairs(instance)) {
    const pairs = pairCover(instance, (TRIOS / instance.ids.length ** 2) * effort);
    if (pairs === 'none') return all;
    if (pairs !== 'undecided') return found(pairs);
  }
  const random = randomFrom(problem.seed);
  const quick = searchPlacement(instance, random, (MOVES / 10) * effort);
  if (quick) return found(quick);
  if (instance.units.length > MOST_UNITS) return slowly();
  if (hasUnitWithoutGroup(instance)) return all;
  const counted = decideByCounts(problem, rules, effort);
  if (counted) return counted;
  for (const steps of [STEPS / 30, STEPS / 30, STEPS]) {
    const isLast = steps === STEPS;
    const search = new CoverSearch(instance, steps * effort, (classes) =>
      isLast ? classes : shuffle(random, classes),
    );
    if (search.cover()) return found(search.groups);
    if (search.steps > 0) return all;
  }
  return slowly();

  function slowly(): Decision {
    const slow = searchPlacement(instance, random, MOVES * effort);
    return slow ? found(slow) : { answer: 'undecided' };
  }
}

function searchPlacement(instance: Instance, random: () => number, steps: number): number[][] | null {
  const counts = instance.groups === null ? countsToTry(instance) : [instance.groups];
  for (const groups of counts) {
    const found = minConflicts({ ...instance, groups }, random, steps / counts.length);
    if (found) return found;
  }
  return null;
}

/** Numbers of groups that are worth a try where any is right: many small ones, few large ones. */
function countsToTry({ ids, units }: Instance): number[] {
  const pins = units.filter(({ pin }) => pin >= 0).length;
  const most = Math.max(1, Math.min(units.length, Math.floor(ids.length / 2)));
  const shares = [1, 0.75, 0.5, 0.33, 0.2, 0].map((share) => Math.max(1, pins, Math.round(most * share)));
  return [...new Set(shares)];
}

function hasUnitWithoutGroup(instance: Instance): boolean {
  const search = new CoverSearch(instance, 0);
  return search.classes.some((_, nth) => {
    search.steps = 20_000;
    return !search.hasGroup(nth);
  });
}

/**
 * Proves that a rule on counts, two of them, or all rule a pairing out: without pairs apart and
 * hours, many people are alike.
 */
function decideByCounts(problem: Problem, rules: ReadonlySet<string>, effort: Effort): Decision | null {
  const idsOf = (...kinds: HardRuleKind[]) => [
    ...new Set(problem.rules.filter(({ id, kind }) => rules.has(id) && kinds.includes(kind)).map(({ id }) => id)),
  ];
  const pairwise = new Set(idsOf('apart', 'common_quarters'));
  const counts = idsOf('count', 'capacity').filter((id) => !pairwise.has(id));
  const sizes = [GROUP_SIZES].filter((id) => rules.has(id));
  const two = counts.flatMap((id, nth) => counts.slice(nth + 1).map((other) => [id, other]));
  const all = [...rules].filter((id) => !pairwise.has(id));
  for (const tried of [...counts.map((id) => [id]), ...two, all]) {
    const subset = new Set([...sizes, ...tried]);
    if (subset.size === rules.size) continue;
    const search = new CoverSearch(readInstance(problem, subset), (STEPS / 20) * effort);
    if (!search.cover() && search.steps > 0) return { answer: 'infeasible', rules: [...subset] };
  }
  return null;
}
