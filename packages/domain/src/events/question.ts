import { z } from 'zod';
import { LARGEST_WEIGHT } from './question-types.ts';
import { Line, OptionalLine } from './user.ts';

const options = z
  .array(Line(120))
  .min(2, 'at least two options')
  .max(20, 'at most 20 options')
  .refine((list) => new Set(list.map((one) => one.toLowerCase())).size === list.length, 'two options are the same');

/** What a question asks for: its type, and what only this type has. */
export const QuestionContent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single_choice'), options }),
  z.strictObject({
    type: z.literal('multiple_choice'),
    options,
    /** Options that may be chosen at most; null: all. */
    most: z.int().min(1).max(20).nullable().default(null),
  }),
  z.strictObject({
    type: z.literal('scale'),
    /** From 1 to this number. */
    steps: z.int().min(2).max(10).default(5),
    lowest: OptionalLine(60).default(null),
    highest: OptionalLine(60).default(null),
  }),
  z.strictObject({ type: z.literal('free_text') }),
  z.strictObject({ type: z.literal('offer_seek') }),
  z.strictObject({ type: z.literal('availability') }),
]);
export type QuestionContent = z.infer<typeof QuestionContent>;

/** What an organizer says of a question. */
export const QuestionDraft = z.strictObject({
  text: Line(300),
  /** What lists call it. */
  shortName: OptionalLine(40).default(null),
  content: QuestionContent,
  weight: z.int().min(-LARGEST_WEIGHT).max(LARGEST_WEIGHT).default(0),
  isRequired: z.boolean().default(true),
});
export type QuestionDraft = z.infer<typeof QuestionDraft>;

export const Question = z.object({
  id: z.uuid(),
  /** From 1, without gaps. */
  position: z.int(),
  text: z.string(),
  shortName: z.string().nullable(),
  content: QuestionContent,
  weight: z.int(),
  isRequired: z.boolean(),
});
export type Question = z.infer<typeof Question>;
