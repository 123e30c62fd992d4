import type { Groups, Problem } from '../problem/problem.ts';

/** A pairing that was mended. */
export interface Repair {
  groups: Groups;
  /**
   * People of both pairings who are in a group with none of those they were with; as few as can be.
   */
  moved: string[];
  /** Whether fewer moves are proved to be impossible. */
  isFewest: boolean;
}

/**
 * Mends a pairing after people dropped out or joined, moving as few others as possible; among as
 * few, the highest total.
 * @param problem of the people who take part now @param before a pairing of others too
 * @returns null where no valid pairing was found
 */
export function repair(_problem: Problem, _before: Groups): Repair | null {
  throw new Error('not written yet');
}
