import type { Day } from '@pi/domain';
import type { FactWeights } from '@pi/domain/events';

/** Quarters of a UTC week: from one, until before another. */
export interface QuarterSpan {
  from: number;
  to: number;
}

/** A fact that all people it names really share. Words are as one of them wrote them. */
export type Reason = {
  /** At least two, in the order of their ids; of `offer_seek` first who offers. */
  people: string[];
  /** Whether these are all people of the group. */
  isOfAll: boolean;
  /** How much it adds to the mean score of the group: a measure to compare reasons by. */
  strength: number;
} & (
  | { kind: 'hours'; question: string; spans: QuarterSpan[] }
  /** They chose the same options. */
  | { kind: 'options'; question: string; options: string[] }
  /** They chose the same step of a scale. */
  | { kind: 'step'; question: string; step: number; steps: number }
  /** No two of them chose the same, as is wished. */
  | { kind: 'mixed'; question: string }
  | { kind: 'words'; question: string; words: string[] }
  /** What one offers, all others seek: words of who offers. */
  | { kind: 'offer_seek'; question: string; words: string[] }
  /** They have values of a fact in common; `competitors`: "marketplace category". */
  | { kind: 'fact'; fact: keyof FactWeights; values: string[]; day: Day }
  /** No two of them have the same category in one marketplace. */
  | { kind: 'no_competitors'; day: Day }
  /** An organizer wishes them together, or they were before and should be again. */
  | { kind: 'wished' }
);
export type ReasonKind = Reason['kind'];

/** Words and options that a reason names at most. */
export const MOST_NAMED = 4;
