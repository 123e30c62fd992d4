import type { Questionnaire } from '@pi/events';
import { nameOpen } from './open-words.ts';

/** A questionnaire as the API answers it. */
export function questionnaireAnswer({ event, registration, questions, answers, savedAt, open, isOpen }: Questionnaire) {
  return {
    event,
    registration,
    questions,
    answers: Object.fromEntries(answers),
    savedAt,
    open: open.map(({ id }) => id),
    isOpen,
  };
}

/** Which required questions are open, in words. */
export function describeOpen({ open }: Pick<Questionnaire, 'open'>): string {
  if (open.length === 0) return 'All required questions are answered.';
  return `${nameOpen(open)} open.`;
}
