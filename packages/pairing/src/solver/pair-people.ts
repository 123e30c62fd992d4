import type { Problem, Progress, Solution } from '../problem/problem.ts';

/** The version of the solver: another one may give other groups for the same input. */
export const SOLVER_VERSION = '1';

export interface PairOptions {
  onProgress?: (progress: Progress) => void;
  /** Ends the search: the promise is rejected with its reason. */
  signal?: AbortSignal;
}

/**
 * Puts people into groups: valid, and the best that a fixed number of steps finds. The same input
 * gives the same groups, in whatever order the people come. Lets other work run between steps.
 * @returns null where no valid pairing was found
 */
export function pairPeople(_problem: Problem, _options: PairOptions = {}): Promise<Solution | null> {
  throw new Error('not written yet');
}
