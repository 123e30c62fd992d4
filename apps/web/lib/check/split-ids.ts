import { LONGEST_GIVEN } from './check-limits.ts';

const MARKS = '"\'“”';

/**
 * The ids in a text that somebody pasted, in their order: apart by lines, blanks, commas or
 * semicolons, with or without quotation marks. What is too long for an id is left as it is.
 */
export function splitIds(text: string): string[] {
  return text
    .split(/[\s,;]+/u)
    .map((part) => (part.length > LONGEST_GIVEN ? part : withoutMarks(part)))
    .filter((part) => part !== '');
}

// By indexes: a regular expression for marks at the end takes quadratic time.
function withoutMarks(part: string): string {
  let [start, end] = [0, part.length];
  while (start < end && MARKS.includes(part.charAt(start))) start++;
  while (end > start && MARKS.includes(part.charAt(end - 1))) end--;
  return part.slice(start, end);
}
