import type { EventRole, PairingStep } from '@pi/domain/events';
import type { Reason, Violation } from '@pi/pairing';
import type { NotPaired } from '../input/not-paired.ts';

/** Somebody who is in no group of a revision. */
export interface Unpaired extends NotPaired {
  /** Whether an organizer confirmed it. */
  isSigned: boolean;
}

/** Who is where: what steps change. Groups by their place, from 0. */
export interface Placement {
  groups: readonly (readonly string[])[];
  lockedGroups: ReadonlySet<number>;
  lockedPeople: ReadonlySet<string>;
  unpaired: ReadonlyMap<string, Unpaired>;
  /** The roles of all of them. */
  roles: ReadonlyMap<string, EventRole | null>;
}

/** What a placement is worth, and which rules it breaks. Scores in millionths. */
export interface Measures {
  total: number;
  groupScores: readonly number[];
  ownScores: ReadonlyMap<string, number>;
  reasons: readonly (readonly Reason[])[];
  violations: readonly Violation[];
}

/** How a revision came to be. */
export interface RevisionHead {
  number: number;
  /** Null: computed. */
  step: PairingStep | null;
  byUserId: string | null;
  at: Date;
  undo: number | null;
  redo: number | null;
}

/** A revision of a run: never changed once it is stored. */
export interface Revision extends RevisionHead, Measures {
  placement: Placement;
}
