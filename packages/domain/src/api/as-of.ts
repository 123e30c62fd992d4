import { z } from 'zod';
import { Moment } from './answer.ts';

/** What may have changed the data of a day after it ended. */
export const CORRECTION_KINDS = [
  'history', // filled in from a source of history
  'replay', // recorded responses were added
  'reparse', // kept responses were parsed again
  'late', // the day's run ended later
  'companies', // companies were merged or split
] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** What was corrected since, when last, and which days it rewrote; null: of rows that it names. */
export const Correction = z.object({
  kind: z.enum(CORRECTION_KINDS),
  at: Moment,
  days: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
});
export type Correction = z.infer<typeof Correction>;

/** Why a row of an answer as of a day may be another than it was then; absent where it is not. */
export const CorrectedBy = z.enum(['reparse', 'history']).optional();
export type CorrectedBy = z.infer<typeof CorrectedBy>;

/**
 * The day that an answer is of, where one was asked for: the data of days until then, as they are
 * now.
 */
export const AsOfState = z.object({
  day: z.iso.date(),
  /** What corrected the data since, the newest of each kind; empty: they are as they were. */
  corrections: z.array(Correction),
});
export type AsOfState = z.infer<typeof AsOfState>;
