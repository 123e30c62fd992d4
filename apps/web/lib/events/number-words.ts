const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A small whole number as a word, e.g. "four"; a larger one in digits. */
export function numberWord(value: number): string {
  return WORDS[value] ?? String(value);
}

/** Ascending numbers as one list, three or more in a row as a range: "4 and 6", "1 to 5 and 7". */
export function listNumbers(values: readonly number[]): string {
  const runs: number[][] = [];
  for (const value of values) {
    const run = runs.at(-1);
    if (run?.at(-1) === value - 1) run.push(value);
    else runs.push([value]);
  }
  const parts = runs.flatMap((run) => (run.length < 3 ? run.map(String) : [`${run[0]} to ${run.at(-1)}`]));
  return new Intl.ListFormat('en').format(parts);
}
