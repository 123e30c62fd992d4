import type { AnswerValue, Question } from '@pi/domain/events';

/** A question as the questionnaire shows it, with all words that do not change. */
export interface AskedQuestion extends Pick<Question, 'id' | 'position' | 'text' | 'content' | 'isRequired'> {
  /** What lists call it. */
  name: string;
  /** What it wants: "Required · up to three". */
  wanted: string;
  /** What the pairing uses it for. */
  use: string;
  /** What is written beside it while it is open; undefined where it may be. */
  missing: string | undefined;
}

/** The answers by the id of the question. */
export type GivenAnswers = Readonly<Record<string, AnswerValue>>;

/** Where a question is on its page. */
export function anchorOf({ position }: Pick<AskedQuestion, 'position'>): string {
  return `q${position}`;
}
