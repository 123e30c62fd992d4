/** A word of a text that is searched, and its plural or singular where English makes it by an s. */
export function wordForms(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word) || word.endsWith('ss')) return [word];
  return word.endsWith('s') ? [word, word.slice(0, -1)] : [word, `${word}s`];
}
