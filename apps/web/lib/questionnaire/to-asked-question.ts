import type { Question } from '@pi/domain/events';
import { numberWord } from '../events/number-words.ts';
import { describeWeight } from '../events/weight-words.ts';
import type { AskedQuestion } from './asked-question.ts';

const MISSING: Record<Question['content']['type'], string> = {
  single_choice: 'Still open. Choose one.',
  multiple_choice: 'Still open. Choose at least one.',
  scale: 'Still open. Choose a step.',
  free_text: 'Still open. Write a few words.',
  offer_seek: 'Still open. Write a few words, or “nothing in particular”.',
  availability: 'Still open. Mark at least one hour.',
};

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
    wanted: describeWanted(question),
    use: describeWeight(question, commonHours),
    missing: isRequired ? MISSING[content.type] : undefined,
  };
}

function describeWanted({ content, isRequired }: Question): string {
  const parts = [isRequired ? 'Required' : 'Optional'];
  if (content.type === 'multiple_choice' && content.most !== null && content.most < content.options.length)
    parts.push(`up to ${numberWord(content.most)}`);
  if (content.type === 'offer_seek') parts.push('both texts');
  if (content.type === 'availability') parts.push('a usual week');
  return parts.join(' · ');
}
