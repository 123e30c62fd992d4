import { numberWord } from '../events/number-words.ts';

/** Sizes of groups in words: `seven groups of four and one of three`. */
export function describeSizes(sizes: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const size of sizes.toSorted((a, b) => b - a)) counts.set(size, (counts.get(size) ?? 0) + 1);
  const parts = [...counts].map(([size, count], nth) => {
    const groups = nth > 0 ? '' : count === 1 ? ' group' : ' groups';
    return `${numberWord(count)}${groups} of ${numberWord(size)}`;
  });
  return new Intl.ListFormat('en').format(parts);
}
