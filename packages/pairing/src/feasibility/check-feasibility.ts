import type { Groups, Problem } from '../problem/problem.ts';

/** Whether any pairing follows all rules. */
export type Feasibility =
  | { answer: 'feasible'; groups: Groups }
  /** `rules`: ids of rules that clash, none of which can be left out. */
  | { answer: 'infeasible'; rules: string[] }
  | { answer: 'undecided' };

/** Says whether a pairing exists, by a search with a fixed budget of steps. */
export function checkFeasibility(_problem: Problem): Feasibility {
  throw new Error('not written yet');
}
