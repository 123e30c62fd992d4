import { listRules, readInstance } from '../feasibility/read-instance.ts';
import { pairScorer } from '../moves/score-with.ts';
import { evenSizes } from '../problem/group-sizes.ts';
import type { Groups, Problem } from '../problem/problem.ts';
import { randomFrom } from '../problem/random.ts';
import { raiseTotal, reduceRepeats } from './anneal-rounds.ts';
import { findDesign } from './find-design.ts';
import { findRepeats, roundTotal } from './measure-rounds.ts';
import { RoundsInProgress, type RoundsInstance } from './rounds-in-progress.ts';
import { addSuccessiveRounds } from './successive-rounds.ts';

/** Several rounds of groups of the same people. Scores are in millionths. */
export interface RoundPlan {
  rounds: readonly Groups[];
  /** Pairs that meet more than once; none where a plan without was found. */
  repeats: { people: [string, string]; times: number }[];
  /** The sum of all rounds. */
  total: number;
  /** By how much that is less than the best single round that was found, so many times. */
  lost: number;
}

/** Plans that are tried where no design is known. */
const TRIES = 10;
const MOST_PEOPLE = 64;
/** Swaps that are tried for each person in each round, and in all. */
const SWAPS = 2500;
const [FEWEST_SWAPS, MOST_SWAPS] = [200_000, 1_500_000];
/** Shares of the rounds asked for that a design gives, where none gives all. */
const SHARES = [1, 0.9, 0.8, 0.6, 0.4];

/**
 * Plans several rounds at once: nobody meets somebody twice, as far as a plan for it is found, and
 * every round follows the rules. Then raises the total without more repeats. Without rules there is
 * one group more than asked for, of one person less, where a group of more people than there are
 * groups would repeat.
 * @returns null where no valid round was found
 */
export function planRounds(asked: Problem, rounds: number): RoundPlan | null {
  if (asked.people.length < 2) return null;
  const problem = rounds > 1 ? withRoom(asked) : asked;
  if (rounds < 1) return { rounds: [], repeats: [], total: 0, lost: 0 };
  const rules = new Set(listRules(problem));
  const instance = { ...readInstance(problem, rules), groups: problem.sizes.length };
  const scores = scoresOf(problem, instance);
  const state = planWithoutScores(problem, instance, scores, rounds);
  if (!state) return null;
  raiseTotal(state, randomFrom(problem.seed), countSwaps(problem, rounds));
  const plan = state.rounds.map(({ members }) => namePeople(problem, instance, members));
  const total = plan.reduce((sum, groups) => sum + roundTotal(problem, groups), 0);
  const single = new RoundsInProgress(instance, scores);
  single.addRound(state.rounds[0]?.members ?? []);
  raiseTotal(single, randomFrom(problem.seed), countSwaps(problem, 4));
  const alone = namePeople(problem, instance, single.rounds[0]?.members ?? []);
  const best = Math.max(...[...plan, alone].map((groups) => roundTotal(problem, groups)));
  return { rounds: plan, repeats: findRepeats(plan), total, lost: best * rounds - total };
}

/** In a second round, two of a group that is larger than the number of groups meet again. */
function withRoom(asked: Problem): Problem {
  const { people, sizes, rules, fixed, hasFreeSizes } = asked;
  const groups = sizes.length + 1;
  const hasRules = rules.length > 0 || hasFreeSizes || fixed.some((stay) => stay.length > 0);
  const smaller = evenSizes(people.length, groups);
  const isNear = Math.min(...smaller) >= Math.max(2, Math.min(...sizes) - 1);
  return hasRules || !isNear || Math.max(...sizes) <= sizes.length ? asked : { ...asked, sizes: smaller };
}

/** The plan with the fewest repeats that is found: by a design, else round by round. */
function planWithoutScores(problem: Problem, instance: RoundsInstance, scores: Int32Array, rounds: number) {
  const isPlain = problem.rules.length === 0 && !problem.hasFreeSizes && instance.units.every(({ pin }) => pin < 0);
  const known = isPlain ? findLargestDesign(problem.sizes, rounds) : [];
  const tries = instance.units.length > MOST_PEOPLE || rounds > mostRounds(problem) ? 1 : TRIES;
  let best: RoundsInProgress | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (let nth = 0; nth < tries && fewest > 0; nth++) {
    const state = new RoundsInProgress(instance, scores);
    for (const groups of known) state.addRound(bySize(groups, problem.sizes));
    if (!addSuccessiveRounds(problem, state, rounds, problem.seed + 1000 * nth)) return null;
    const repeats = state.countRepeats();
    if (repeats < fewest) [best, fewest] = [state, repeats];
  }
  if (best && known.length < rounds)
    reduceRepeats(best, randomFrom(problem.seed), countSwaps(problem, rounds), known.length > 1 ? known.length : 0);
  return best;
}

/**
 * No more rounds without a repeat exist: each person meets others only, from other groups than
 * before.
 */
function mostRounds({ people, sizes }: Problem): number {
  if (Math.max(...sizes) > sizes.length) return 1;
  return Math.floor((people.length - 1) / (Math.min(...sizes) - 1));
}

function findLargestDesign(sizes: readonly number[], rounds: number): number[][][] {
  for (const tried of new Set(SHARES.map((share) => Math.floor(share * rounds)))) {
    const found = tried > 1 ? findDesign(sizes, tried) : null;
    if (found) return found;
  }
  return [];
}

function countSwaps({ people, effort }: Problem, rounds: number): number {
  return Math.min(MOST_SWAPS, Math.max(FEWEST_SWAPS, SWAPS * people.length * rounds)) * effort;
}

function bySize(groups: readonly number[][], sizes: readonly number[]): number[][] {
  const left = [...groups];
  return sizes.map(
    (size) =>
      left.splice(
        left.findIndex(({ length }) => length === size),
        1,
      )[0] ?? [],
  );
}

function scoresOf(problem: Problem, { ids, units }: RoundsInstance): Int32Array {
  const scoreWith = pairScorer(problem);
  const names = units.map(({ people }) => people.map((person) => ids[person] ?? ''));
  const scores = new Int32Array(units.length ** 2);
  for (const [a, own] of names.entries())
    for (const [b, others] of names.entries())
      if (a !== b) scores[a * units.length + b] = own.reduce((sum, person) => sum + scoreWith(person, others), 0);
  return scores;
}

function namePeople(
  { fixed }: Problem,
  { ids, units }: RoundsInstance,
  members: readonly (readonly number[])[],
): Groups {
  const groups = members.map((group) =>
    group
      .flatMap((unit) => units[unit]?.people ?? [])
      .map((person) => ids[person] ?? '')
      .sort(),
  );
  if (fixed.some(({ length }) => length > 0)) return groups;
  return groups.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
