import type { Day } from '@pi/domain';
import { type AnswerValue, isAnswered, toUtcQuarters } from '@pi/domain/events';
import { ONE } from '../respondent.ts';
import { countBits } from './choice.ts';

/** More common hours a week than this make nobody fit better. */
export const ENOUGH_HOURS = 3;
const QUARTERS_A_WEEK = 672;

/** The quarters of a UTC week at which somebody has time, as bits; null without any. */
export function quarterBits(answer: AnswerValue, weekAfter: Day): Int32Array | null {
  if (typeof answer !== 'object' || !('hours' in answer) || !isAnswered(answer)) return null;
  const bits = new Int32Array(QUARTERS_A_WEEK / 32);
  for (const quarter of toUtcQuarters(answer, weekAfter)) {
    const place = quarter >>> 5;
    bits[place] = (bits[place] ?? 0) | (1 << (quarter & 31));
  }
  return bits;
}

/** Common hours as a part of `ENOUGH_HOURS`, at most 1. */
export function sharedHours(a: Int32Array, b: Int32Array): number {
  let quarters = 0;
  for (let place = 0; place < a.length; place += 1) quarters += countBits((a[place] as number) & (b[place] as number));
  return Math.min(ONE, Math.round((ONE * quarters) / (4 * ENOUGH_HOURS)));
}
