import type { Day } from '@pi/domain';
import { type AnswerValue, isAnswered, type Question } from '@pi/domain/events';
import { ONE, type Respondent } from '../respondent.ts';
import { readWords } from '../texts/read-words.ts';
import { optionBits, optionOf, sameOption, sharedOptions } from './choice.ts';
import { quarterBits, sharedHours } from './hours.ts';
import { type Term, termOf } from './term.ts';
import { type OfferSeekWords, offerSeekTerm, textTerm } from './texts.ts';

/** What people are compared by in a question; null where it has no weight. */
export function questionTerm(
  { id, content, weight }: Question,
  respondents: readonly Respondent[],
  weekAfter: Day,
): Term | null {
  if (weight === 0) return null;
  const each = <Value>(read: (answer: AnswerValue) => Value | null) =>
    respondents.map(({ answers }) => {
      const answer = answers.get(id);
      return answer === undefined ? null : read(answer);
    });
  switch (content.type) {
    case 'single_choice':
      return termOf(
        weight,
        each((answer) => optionOf(content.options, answer)),
        sameOption,
      );
    case 'multiple_choice':
      return termOf(
        weight,
        each((answer) => optionBits(content.options, answer)),
        sharedOptions,
      );
    case 'scale': {
      const steps = each((answer) => (typeof answer === 'number' ? answer : null));
      return termOf(weight, steps, (a, b) => ONE - Math.round((Math.abs(a - b) * ONE) / (content.steps - 1)));
    }
    case 'availability':
      return termOf(
        weight,
        each((answer) => quarterBits(answer, weekAfter)),
        sharedHours,
      );
    case 'free_text':
      return textTerm(
        weight,
        each((answer) => (typeof answer === 'string' && isAnswered(answer) ? readWords(answer) : null)),
      );
    case 'offer_seek':
      return offerSeekTerm(
        weight,
        each(readOfferSeek).map((words) => words ?? { offer: null, seek: null }),
      );
  }
}

/** The words of an answer to an offer/seek question; null for other answers. */
export function readOfferSeek(answer: AnswerValue): OfferSeekWords | null {
  if (typeof answer !== 'object' || !('offer' in answer)) return null;
  const wordsOf = (text: string) => (text === '' ? null : readWords(text));
  return { offer: wordsOf(answer.offer), seek: wordsOf(answer.seek) };
}
