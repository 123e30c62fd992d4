import { isAnswered, openQuestions, type Question, type UnpairedReason } from '@pi/domain/events';
import type { PairingInput, Registered } from './pairing-input.ts';

/** Why somebody is in no group, in a word and in a sentence. */
export interface NotPaired {
  reason: UnpairedReason;
  detail: string;
}

/** The question whose answers say when people have time; undefined: none asks. */
export function hoursQuestion({ questions }: Pick<PairingInput, 'questions'>): Question | undefined {
  return questions.find(({ content }) => content.type === 'availability');
}

/** Those who are put into groups: all required questions are answered. */
export function listValid(input: PairingInput): Registered[] {
  return input.people.filter((one) => whyNotValid(input, one) === null);
}

/**
 * Why somebody who is registered cannot be put into a group; null: they can. Where groups need
 * hours in common, who gave none cannot be.
 */
export function whyNotValid(input: PairingInput, { answers }: Registered): NotPaired | null {
  const open = openQuestions(input.questions, answers);
  const hours = hoursQuestion(input);
  if (input.event.criteria.commonHours > 0 && hours && !isAnswered(answers.get(hours.id)) && !open.includes(hours))
    open.push(hours);
  if (open.length === 0) return null;
  const numbers = new Intl.ListFormat('en').format(open.map(({ position }) => String(position)));
  return {
    reason: 'open_questions',
    detail: open.length === 1 ? `Question ${numbers} is open.` : `Questions ${numbers} are open.`,
  };
}
