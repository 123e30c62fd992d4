import type { AnswerValue } from '@pi/domain/events';
import { isAnswered } from '@pi/domain/events/answering';
import type { AskedQuestion, GivenAnswers } from './asked-question.ts';

/** Where a question stands in the list of questions. */
export function stateOf({ id, isRequired }: AskedQuestion, answers: GivenAnswers): 'done' | 'open' | 'empty' {
  if (isAnswered(answers[id])) return 'done';
  return isRequired ? 'open' : 'empty';
}

/** What the list of open questions calls one: "6", or "4, I seek" where a text is missing. */
export function nameOpenQuestion({ position }: AskedQuestion, value: AnswerValue | undefined): string {
  if (typeof value === 'object' && 'offer' in value && (value.offer === '') !== (value.seek === ''))
    return `${position}, ${value.offer === '' ? 'I offer' : 'I seek'}`;
  return String(position);
}

/** An answer as it is sent: one that says nothing deletes what was there. */
export function cleanAnswer(value: AnswerValue): AnswerValue | null {
  if (typeof value === 'object' && 'offer' in value) return value.offer === '' && value.seek === '' ? null : value;
  return isAnswered(value) ? value : null;
}
