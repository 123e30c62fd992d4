import type { Person } from '../problem/problem.ts';

/** 32 quarters of an hour a word: 672 in a week. */
export const WORDS = 21;

/** The quarters that all of some people have, a bit each; who was not asked has none. */
export function quarterBits(people: readonly Person[]): Uint32Array {
  const common = new Uint32Array(WORDS).fill(0xffffffff);
  for (const { quarters } of people) {
    const own = new Uint32Array(WORDS);
    for (const quarter of quarters ?? []) own[quarter >> 5] = (own[quarter >> 5] ?? 0) | (1 << (quarter & 31));
    for (let word = 0; word < WORDS; word++) common[word] = (common[word] ?? 0) & (own[word] ?? 0);
  }
  return common;
}

/** How many bits two lists of words have in common. */
export function countCommon(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let word = 0; word < a.length; word++) count += countBits((a[word] ?? 0) & (b[word] ?? 0));
  return count;
}

/** The bits of a word that are set. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
