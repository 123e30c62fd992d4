import type { Groups, Problem } from '../problem/problem.ts';
import { decide } from './decide.ts';
import { listRules } from './read-instance.ts';

/**
 * Any pairing that follows all rules, as `checkFeasibility` finds it, where nobody asks why there
 * is none.
 * @returns null where none exists, or none was found
 */
export function findPairing(problem: Problem): Groups | null {
  if (problem.people.length === 1) return null;
  const decision = decide(problem, new Set(listRules(problem)));
  return decision.answer === 'feasible' ? decision.groups : null;
}
