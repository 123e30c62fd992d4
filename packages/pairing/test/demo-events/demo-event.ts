import type { Answers, EventRole, FactWeights, MakerFacts, Question } from '@pi/domain/events';

/** Somebody of a demo event. */
export interface DemoPerson {
  id: string;
  name: string;
  role: EventRole | null;
  answers: Answers;
  facts: MakerFacts | null;
}

/** An invented event whose best groups are known, for people wrote who belongs together. */
export interface DemoEvent {
  name: string;
  groupSize: number;
  /** Mentees that a mentor takes; null: no roles. */
  capacity: number | null;
  weekAfter: string;
  questions: readonly Question[];
  factWeights: FactWeights | null;
  people: readonly DemoPerson[];
  /** The groups that were in mind when the answers were written; decoys are in none. */
  intended: readonly (readonly string[])[];
  /** People who share words with everybody, and fit nobody well. */
  decoys: readonly string[];
}
