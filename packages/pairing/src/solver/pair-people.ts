import { setImmediate } from 'node:timers/promises';
import { loadSolver } from '../partition/linear-program.ts';
import { groupScore, ownScores } from '../problem/own-scores.ts';
import type { Groups, Problem, Progress, Solution } from '../problem/problem.ts';
import { solve, usesPrograms } from './solve.ts';

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
export async function pairPeople(problem: Problem, { onProgress, signal }: PairOptions = {}): Promise<Solution | null> {
  if (problem.people.length === 0) return null;
  const steps = solve(problem, usesPrograms(problem) ? await loadSolver() : null);
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value && measure(problem, step.value.groups, step.value.bound);
    onProgress?.(step.value);
    await setImmediate();
  }
}

function measure(problem: Problem, groups: Groups, bound: Solution['bound']): Solution {
  const total = groups.reduce((sum, group) => sum + groupScore(problem, group), 0);
  let worst: Solution['worst'] = null;
  for (const [person, score] of [...ownScores(problem, groups)].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    if (!worst || score < worst.score) worst = { person, score };
  return { groups, total, worst, bound };
}
