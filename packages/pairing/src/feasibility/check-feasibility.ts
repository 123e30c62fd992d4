import { GROUP_SIZES } from '../problem/hard-rule.ts';
import type { Groups, Problem } from '../problem/problem.ts';
import { decide } from './decide.ts';
import { makeIrreducible } from './irreducible.ts';
import { listRules } from './read-instance.ts';

/** Whether any pairing follows all rules. */
export type Feasibility =
  | { answer: 'feasible'; groups: Groups }
  /**
   * `rules`: ids of rules that clash; `isIrreducible`: without any one of them, the others can be
   * followed. Else that was not decided for one of them within the budget.
   */
  | { answer: 'infeasible'; rules: string[]; isIrreducible: boolean }
  | { answer: 'undecided' };

/** What one of many questions is worth, next to the first. */
const SHARE = 0.25;

/**
 * Says whether a pairing exists, by a search with a fixed budget of steps. Rules that hold without
 * being stated can be among those that clash: leaving out GROUP_SIZES allows any number of groups
 * of two or more, leaving out FIXED_PEOPLE lets everybody move. One person alone clashes with
 * GROUP_SIZES.
 */
export function checkFeasibility(problem: Problem): Feasibility {
  if (problem.people.length === 1) return { answer: 'infeasible', rules: [GROUP_SIZES], isIrreducible: true };
  const decision = decide(problem, new Set(listRules(problem)));
  if (decision.answer !== 'infeasible') return decision;
  const { rules, isProved } = makeIrreducible(decision.rules, (tried) => decide(problem, tried, SHARE));
  return { answer: 'infeasible', rules, isIrreducible: isProved };
}
