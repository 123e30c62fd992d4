import type { AnswerValue } from '@pi/domain/events';
import { ONE } from '../respondent.ts';

/** The place of an option; null where the answer is none of the options. */
export function optionOf(options: readonly string[], answer: AnswerValue): number | null {
  const place = typeof answer === 'string' ? options.indexOf(answer) : -1;
  return place < 0 ? null : place;
}

/** Chosen options as bits; null where none is chosen. */
export function optionBits(options: readonly string[], answer: AnswerValue): number | null {
  if (!Array.isArray(answer)) return null;
  const bits = answer.reduce((sum, option) => {
    const place = options.indexOf(option);
    return place < 0 ? sum : sum | (1 << place);
  }, 0);
  return bits || null;
}

/** 1 for the same option, else 0. */
export function sameOption(a: number, b: number): number {
  return a === b ? ONE : 0;
}

/** Shared options as a part of all that either chose (Jaccard). */
export function sharedOptions(a: number, b: number): number {
  return Math.round((ONE * countBits(a & b)) / countBits(a | b));
}

/** How many bits of a 32-bit number are set. */
export function countBits(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
