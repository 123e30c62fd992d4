import type { AnswerValue } from '@pi/domain/events';
import { isAnswered } from '@pi/domain/events/answering';
import { numberWord } from '../events/number-words.ts';
import type { AskedQuestion, GivenAnswers } from './asked-question.ts';

/** What a question wants, in words: "Required · up to three · 2 chosen". */
export function describeWanted({ content, isRequired }: AskedQuestion, value: AnswerValue | undefined): string {
  const parts = [isRequired ? 'Required' : 'Optional'];
  if (content.type === 'multiple_choice') {
    if (content.most !== null && content.most < content.options.length) parts.push(`up to ${numberWord(content.most)}`);
    if (Array.isArray(value) && value.length > 0) parts.push(`${value.length} chosen`);
  }
  if (content.type === 'offer_seek') parts.push('both texts');
  if (content.type === 'availability') parts.push('a usual week');
  return parts.join(' · ');
}

const MISSING: Record<AskedQuestion['content']['type'], string> = {
  single_choice: 'Still open. Choose one.',
  multiple_choice: 'Still open. Choose at least one.',
  scale: 'Still open. Choose a step.',
  free_text: 'Still open. Write a few words.',
  offer_seek: 'Still open. Write a few words, or “nothing in particular”.',
  availability: 'Still open. Mark at least one hour.',
};

/** What is said beside a required question that is open. */
export function describeMissing({ content }: Pick<AskedQuestion, 'content'>): string {
  return MISSING[content.type];
}

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
