import { z } from 'zod';

/** The numbers of an event that an instruction may change. */
export const PROPOSED_NUMBERS = ['groupSize', 'commonHours', 'noRepeatEvents', 'mentorCapacity'] as const;

/**
 * What a model answers: rules by the ids of kinds of people, numbers of the event, and the parts of
 * the instruction that became neither. Providers check this shape; all else is checked where it is
 * read.
 */
export const Proposal = z.strictObject({
  rules: z.array(
    z.strictObject({
      of: z.array(z.string()).describe('ids of the kind of people that is counted; several only of one question'),
      each: z
        .array(z.string())
        .describe('ids: only groups with somebody of these have to follow the rule; empty: all groups'),
      least: z.number().nullable().describe('at least so many of them in a group'),
      most: z.number().nullable().describe('at most so many of them in a group'),
    }),
  ),
  numbers: z.array(z.strictObject({ name: z.enum(PROPOSED_NUMBERS), value: z.number() })),
  leftOver: z.array(z.string()).describe('parts of the instruction, word by word, that became no rule'),
});
export type Proposal = z.infer<typeof Proposal>;
