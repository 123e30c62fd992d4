import { z } from 'zod';
import { Moment } from './answer.ts';

/** What may have changed the data of a day after it ended. */
export const CORRECTION_KINDS = [
  'history', // filled in from a source of history
  'replay', // recorded responses were read again
  'late', // the day's run ended later
  'companies', // companies were merged or split
] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/**
 * The day that an answer is of, where one was asked for: the data of days until then, as they are
 * now.
 */
export const AsOfState = z.object({
  day: z.iso.date(),
  /** What corrected the data since, the newest of each kind; empty: they are as they were. */
  corrections: z.array(z.object({ kind: z.enum(CORRECTION_KINDS), at: Moment })),
});
export type AsOfState = z.infer<typeof AsOfState>;
