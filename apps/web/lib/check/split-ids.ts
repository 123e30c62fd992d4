/**
 * The ids in a text that somebody pasted, in their order: apart by lines, blanks, commas or
 * semicolons, with or without quotation marks.
 */
export function splitIds(text: string): string[] {
  return text
    .split(/[\s,;]+/u)
    .map((part) => part.replace(/^["'“”]+|["'“”]+$/gu, ''))
    .filter((part) => part !== '');
}
