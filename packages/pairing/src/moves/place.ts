import type { Groups } from '../problem/problem.ts';
import type { Violation } from '../validate/validate.ts';

/** What happens when somebody goes to a group: the best swap there, or joining it. */
export interface Place {
  /** The place of the group, from 0. */
  group: number;
  /** With whom they change places; null: they join. */
  swapWith: string | null;
  groups: Groups;
  /** By how much the total changes, in millionths. */
  change: number;
  /** Rules that are broken then. */
  violations: Violation[];
}
