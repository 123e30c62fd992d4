import type { AnswerValue, Question } from '@pi/domain/events';
import { describeWeight } from '../events/weight-words.ts';

/** A question as the questionnaire shows it. */
export interface AskedQuestion extends Pick<Question, 'id' | 'position' | 'text' | 'content' | 'isRequired'> {
  /** What lists call it. */
  name: string;
  /** What the pairing uses it for, in words. */
  use: string;
}

/** The answers by the id of the question. */
export type GivenAnswers = Readonly<Record<string, AnswerValue>>;

/** A question with its words. @param commonHours hours a week that a group has in common */
export function toAskedQuestion(question: Question, commonHours: number): AskedQuestion {
  const { id, position, text, shortName, content, isRequired } = question;
  return {
    id,
    position,
    text,
    content,
    isRequired,
    name: shortName ?? text,
    use: describeWeight(question, commonHours),
  };
}

/** Where a question is on its page. */
export function anchorOf({ position }: Pick<AskedQuestion, 'position'>): string {
  return `q${position}`;
}
