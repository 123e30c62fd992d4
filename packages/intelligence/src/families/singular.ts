/** A folded word without the s of a plural: `invoices` gives `invoice`, `css` and `access` stay. */
export function singular(key: string): string {
  return key.length > 3 && /[^s]s$/.test(key) ? key.slice(0, -1) : key;
}

/** A singular word without the ending of a doer or a doing: `tracker`, `tracking` give `track`. */
export function stem(word: string): string {
  return word.replace(/(?<=.{4})(?:er|ing)$/, '');
}
