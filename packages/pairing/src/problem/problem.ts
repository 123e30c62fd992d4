import type { EventRole, Objective } from '@pi/domain/events';
import type { HardRule } from './hard-rule.ts';
import type { PairScores } from './pair-scores.ts';

/** Somebody to be paired, without anything that names them. */
export interface Person {
  id: string;
  role: EventRole | null;
  /** Mentees that a mentor takes at most; null: no limit of their own. */
  capacity: number | null;
  /** Quarters of a UTC week (0 to 671) at which they have time; null: not asked. */
  quarters: ReadonlySet<number> | null;
}

/** Which pairs count: all in a group, or only those of a mentor with a mentee. */
export const SCORED_PAIRS = ['all', 'mentor_mentee'] as const;
export type ScoredPairs = (typeof SCORED_PAIRS)[number];

/** People to be put into groups: who, how well they fit, and what must hold. */
export interface Problem {
  /** In any order: the solution is the same. */
  people: readonly Person[];
  scores: PairScores;
  scoredPairs: ScoredPairs;
  /** The size of each group; their sum is the number of people. */
  sizes: readonly number[];
  /**
   * Whether any group may have any size of 2 or more, as capacities allow: mentors take different
   * numbers of mentees. `sizes` then only says how many groups there are.
   */
  hasFreeSizes: boolean;
  rules: readonly HardRule[];
  objective: Objective;
  /** People who stay in a group, by its place in `sizes`; empty: nobody does. */
  fixed: readonly (readonly string[])[];
  seed: number;
  /** How long to search: 1 is usual, 20 searches twenty times as long. */
  effort: number;
}

/** Who is in one group: ids of people. In a problem with `fixed`, in the order of `sizes`. */
export type Groups = readonly (readonly string[])[];

/** How an upper bound is known, the tightest first. */
export const BOUND_METHODS = ['exact', 'linear_program', 'best_partners'] as const;
export type BoundMethod = (typeof BOUND_METHODS)[number];

/** No pairing of the problem has a higher total. */
export interface Bound {
  /** In millionths. */
  value: number;
  method: BoundMethod;
}

/** A pairing with its measures. Scores are in millionths. */
export interface Solution {
  groups: Groups;
  /** The sum of the scores of all pairs that are in one group. */
  total: number;
  /** The person with the lowest own score: the mean of their pairs, rounded down. */
  worst: { person: string; score: number } | null;
  bound: Bound;
}

/** How far a search is: 0 to 1, with the best total so far (millionths; null: none yet). */
export interface Progress {
  share: number;
  total: number | null;
}
