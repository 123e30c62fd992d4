import type { EventRole, Objective } from './event.ts';

/** Where a computation stands. */
export const RUN_STATES = ['waiting', 'running', 'done', 'infeasible', 'undecided', 'cancelled', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** Why somebody is in no group. */
export const UNPAIRED_REASONS = ['open_questions', 'joined_later', 'taken_out'] as const;
export type UnpairedReason = (typeof UNPAIRED_REASONS)[number];

/** A rule that a pairing breaks, in words. */
export interface BrokenRule {
  /** `No repeat within 2 events` */
  title: string;
  /**
   * Who and when: `Tomas Reyes and Sofia Lindahl were in one group at Bridge build, 18 Sep 2026`
   */
  detail: string;
  /** The number of the group; null: not of one group. */
  group: number | null;
  /** Account ids; empty for a private wish, which is shown without whose it is. */
  people: string[];
}

/** Somebody on the board. Scores are in millionths, 0 to 1,000,000. */
export interface BoardPerson {
  id: string;
  name: string;
  role: EventRole | null;
  stage: string | null;
  field: string | null;
  /** The mean of their pairs; null: none counts. */
  score: number | null;
  isLocked: boolean;
  /** The number of their group in the computed pairing, where it is another one now. */
  movedFrom: number | null;
}

export interface BoardGroup {
  /** From 1. */
  number: number;
  isLocked: boolean;
  /** Whether people are in it who were not in the computed pairing, or the other way round. */
  isEdited: boolean;
  /** The sum over its pairs, in millionths. */
  score: number;
  /** Sentences made of facts that its people really share; the strongest first. */
  reasons: string[];
  people: BoardPerson[];
}

/** Somebody who takes part, or did, and is in no group. */
export interface UnpairedPerson {
  id: string;
  name: string;
  reason: UnpairedReason;
  /** One sentence: `Question 4 is open.` */
  detail: string;
  /** Whether the organizer confirmed it. */
  isSigned: boolean;
}

/** One revision of a run: 0 is computed, the others are steps of people. */
export interface BoardRevision {
  number: number;
  /** What was done, in words: `Swap Tomas Reyes and Owen Price`. */
  step: string;
  /** Who did it; null: computed, or they deleted their account. */
  by: string | null;
  /** ISO, UTC. */
  at: string;
  /** The revision that the next undo or redo restores; null: none. */
  undo: number | null;
  redo: number | null;
}

/** What the board of an event shows: its latest run, and the latest revision of it. */
export interface Board {
  run: {
    id: string;
    /** From 1 within the event. */
    number: number;
    objective: Objective;
    seed: number;
    solverVersion: string;
    /** SHA-256 of people, scores and rules, hex. */
    inputHash: string;
    computedAt: string;
  };
  revision: BoardRevision;
  /** All totals in millionths. */
  total: number;
  computedTotal: number;
  /**
   * No pairing of these people with these locks has a higher total; null: that is not known, as
   * rules are broken, or people or locks are others than when it was computed.
   */
  bound: { value: number; method: 'exact' | 'linear_program' | 'best_partners' } | null;
  worst: { id: string; name: string; score: number } | null;
  groups: BoardGroup[];
  brokenRules: BrokenRule[];
  notPaired: UnpairedPerson[];
  /** Answers, weights, rules or people changed since the run: it is repaired or computed again. */
  isOutdated: boolean;
  /** Whether somebody in a group does not take part any more. */
  hasLeavers: boolean;
  /** Why it cannot be published now, in one sentence; null: it can. */
  whyNotPublished: string | null;
}

/** Where somebody could go, for the person picked up on the board. */
export interface BoardPlace {
  /** The number of the group. */
  group: number;
  swapWith: { id: string; name: string } | null;
  /** Change of the total, in millionths. */
  change: number;
  brokenRules: BrokenRule[];
  /** One sentence: what they share with people there. */
  reason: string | null;
}

/** The best partners of one person, with reasons. */
export interface Suggestion {
  id: string;
  name: string;
  /** In millionths. */
  score: number;
  reason: string | null;
  /** Whether they can be in one group by the rules, with room left for one more mentee. */
  isPossible: boolean;
}

/** A way out of rules that clash, proved to work. */
export interface Remedy {
  /** What to change, in words: `Make 7 groups in place of 8`. */
  text: string;
  /** What it changes; null: something to be done by hand. */
  change: { kind: 'event'; fields: Record<string, unknown> } | { kind: 'delete_rule'; rule: string } | null;
}

/** Why no pairing exists: the rules that clash, and ways out. */
export interface Conflict {
  answer: 'infeasible' | 'undecided';
  rules: { id: string; text: string }[];
  /** Whether it is proved that without any one of the rules the others can be kept. */
  isIrreducible?: boolean;
  remedies: Remedy[];
}

/** How far a computation is. */
export interface RunProgress {
  run: string;
  state: RunState;
  /** 0 to 1. */
  share: number;
  /** The best total so far, in millionths. */
  total: number | null;
  /** With state `infeasible` or `undecided`. */
  conflict: Conflict | null;
}
