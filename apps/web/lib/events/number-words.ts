const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A small whole number as a word, e.g. "four"; a larger one in digits. */
export function numberWord(value: number): string {
  return WORDS[value] ?? String(value);
}

/** Numbers as one list: "4", "4 and 6", "2, 4, and 6". */
export function listNumbers(values: readonly number[]): string {
  return new Intl.ListFormat('en').format(values.map(String));
}
