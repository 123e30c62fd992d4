import type { Day } from '@pi/domain';
import type { Answers, FactWeights, MakerFacts, Question } from '@pi/domain/events';

/** Somebody who is scored: what they answered, and what is known of their companies. */
export interface Respondent {
  id: string;
  answers: Answers;
  /** Null for all but makers in events of theirs. */
  facts: MakerFacts | null;
}

/** A wish for two people: above 0 together, below 0 rather not; -5 to 5. */
export interface PairWeight {
  people: readonly [string, string];
  weight: number;
}

/** All that the scores of an event are made of. Read once: it must not change afterwards. */
export interface ScoreInput {
  /** In any order: the scores are the same. */
  respondents: readonly Respondent[];
  questions: readonly Question[];
  /** Hours are compared on the clocks of the week after this day. */
  weekAfter: Day;
  /** Earlier pairs and wishes; a pair may be named several times. */
  pairWeights: readonly PairWeight[];
  factWeights: FactWeights | null;
}

/** A score of 1: scores are whole millionths. */
export const ONE = 1_000_000;
