import type { Groups, Problem } from '../problem/problem.ts';

/** A rule that a pairing breaks, where and by whom. */
export interface Violation {
  /** The id of the rule; `EVERYONE_ONCE` and `GROUP_SIZES` hold without being stated. */
  rule: string;
  /** The place of the group, from 0; null: not of one group. */
  group: number | null;
  people: string[];
}

/** All rules that a pairing breaks; none: it is valid. Shares no code with the solver. */
export function validate(_problem: Problem, _groups: Groups): Violation[] {
  throw new Error('not written yet');
}
