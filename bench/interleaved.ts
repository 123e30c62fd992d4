/**
 * The median duration of each candidate in milliseconds, measured alternately (A B A B ...): so
 * noise of the machine affects all of them. A first round warms up and is not counted.
 */
export function interleavedMedians(rounds: number, candidates: readonly (() => unknown)[]): number[] {
  const durations = candidates.map(() => [] as number[]);
  for (let round = -1; round < rounds; round++) {
    candidates.forEach((candidate, at) => {
      const start = performance.now();
      candidate();
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
