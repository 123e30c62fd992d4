/**
 * A folded word without the s of a plural, in American spelling: `invoices` gives `invoice`,
 * `colours` gives `color`; `css` and `access` stay.
 */
export function singular(key: string): string {
  const one = key.length > 3 && /[^s]s$/.test(key) ? key.slice(0, -1) : key;
  return one.replace(/(?<=.{3})(?:our$|is(?=(?:e|er|ing|ation)$))/, (british) => (british === 'is' ? 'iz' : 'or'));
}

/** A singular word without the ending of a doer or a doing: `tracker`, `tracking` give `track`. */
export function stem(word: string): string {
  return word.replace(/(?<=.{4})(?:er|ing)$/, '');
}
