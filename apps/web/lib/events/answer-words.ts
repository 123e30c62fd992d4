import { type AnswerValue, isAnswered, type Question } from '@pi/domain/events';
import { countNoun } from '../count-noun.ts';

/** An answer in few words, and whether it is one that is still needed. */
export interface AnswerWords {
  text: string;
  isOpen: boolean;
}

/** What somebody answered, in few words: "4 of 5", "13 hours a week", "seek is open". */
export function describeAnswer(
  { content, isRequired }: Pick<Question, 'content' | 'isRequired'>,
  value: AnswerValue | undefined,
): AnswerWords {
  if (isAnswered(value)) return { text: describeValue(value as AnswerValue, content), isOpen: false };
  if (!isRequired) return { text: 'left empty', isOpen: false };
  return { text: `${missingText(value)}open`, isOpen: true };
}

function describeValue(value: AnswerValue, content: Question['content']): string {
  if (content.type === 'scale') return `${value} of ${content.steps}`;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.join(', ');
  return 'hours' in value ? `${countNoun(value.hours.length, 'hour')} a week` : 'offer and seek';
}

/** Which of two texts is missing, where the other is there. */
function missingText(value: AnswerValue | undefined): string {
  if (typeof value !== 'object' || Array.isArray(value) || 'hours' in value) return '';
  if (value.offer !== '') return 'seek is ';
  return value.seek === '' ? '' : 'offer is ';
}
