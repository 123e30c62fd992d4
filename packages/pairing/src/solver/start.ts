import { findPairing } from '../feasibility/find-pairing.ts';
import type { Problem } from '../problem/problem.ts';
import { randomFrom } from '../problem/random.ts';
import { type Arrangement, arrange, randomArrangement } from './arrangement.ts';
import type { Compiled } from './compile.ts';

/**
 * A valid arrangement to start from: any without rules, else one that follows them. @returns null:
 * none was found
 */
export function startOf(problem: Problem, compiled: Compiled): Arrangement | null {
  const isFree =
    problem.rules.length === 0 && !problem.hasFreeSizes && problem.fixed.every((stay) => stay.length === 0);
  if (isFree) return randomArrangement(compiled, randomFrom(problem.seed));
  const found = findPairing(problem);
  return found && arrange(compiled, found);
}
