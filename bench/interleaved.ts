/**
 * The median duration of each contestant in milliseconds, measured in turn (A B A B ...), so that a noisy moment of
 * the machine meets all of them. One round before the first warms them up.
 */
export function interleavedMedians(rounds: number, contestants: readonly (() => unknown)[]): number[] {
  const durations = contestants.map(() => [] as number[]);
  for (let round = -1; round < rounds; round++) {
    contestants.forEach((contestant, at) => {
      const start = performance.now();
      contestant();
      if (round >= 0) durations[at]?.push(performance.now() - start);
    });
  }
  return durations.map(median);
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const pair = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return pair.reduce((sum, value) => sum + value, 0) / pair.length;
}
