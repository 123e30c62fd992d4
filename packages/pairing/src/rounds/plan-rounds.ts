import type { Groups, Problem } from '../problem/problem.ts';

/** Several rounds of groups of the same people. Scores are in millionths. */
export interface RoundPlan {
  rounds: readonly Groups[];
  /** Pairs that meet more than once; none where a plan without was found. */
  repeats: { people: [string, string]; times: number }[];
  /** The sum of all rounds. */
  total: number;
  /** By how much that is less than the best single round, so many times. */
  lost: number;
}

/** Plans several rounds at once: nobody meets somebody twice, as far as a plan for it is found. */
export function planRounds(_problem: Problem, _rounds: number): RoundPlan | null {
  throw new Error('not written yet');
}
