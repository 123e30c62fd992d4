import { z } from 'zod';
import { isAnswered, LONGEST_ANSWER } from './answering.ts';
import { Availability } from './availability.ts';
import type { Question, QuestionContent } from './question.ts';
import { Lines } from './user.ts';

/** The texts of an offer/seek question: what somebody offers, and what they look for. */
export const OfferSeek = z.strictObject({ offer: Lines(LONGEST_ANSWER), seek: Lines(LONGEST_ANSWER) });
export type OfferSeek = z.infer<typeof OfferSeek>;

/** An answer: an option, several options, a step, a text, offer and seek, or hours. */
export type AnswerValue = string | string[] | number | OfferSeek | Availability;

/** The answers of one person, by the id of the question. */
export type Answers = ReadonlyMap<string, AnswerValue>;

/** What may answer a question. */
export function answerSchemaOf(content: QuestionContent): z.ZodType<AnswerValue> {
  switch (content.type) {
    case 'single_choice':
      return z.enum(content.options, { error: 'not one of the options' });
    case 'multiple_choice':
      return z
        .array(z.enum(content.options, { error: 'not one of the options' }))
        .refine((chosen) => new Set(chosen).size === chosen.length, 'an option is chosen twice')
        .refine(
          (chosen) => chosen.length <= (content.most ?? content.options.length),
          `at most ${content.most} options`,
        );
    case 'scale':
      return z.int().min(1).max(content.steps);
    case 'free_text':
      return Lines(LONGEST_ANSWER);
    case 'offer_seek':
      return OfferSeek;
    case 'availability':
      return Availability;
  }
}

/** The required questions that are not answered. A registration without any is valid. */
export function openQuestions<One extends Pick<Question, 'id' | 'isRequired'>>(
  questions: readonly One[],
  answers: Answers,
): One[] {
  return questions.filter(({ id, isRequired }) => isRequired && !isAnswered(answers.get(id)));
}
