/**
 * The most values of JSON or elements of markup that the responses of one unit may have. The
 * largest recording has 110,000 (Figma's index, 2 MB); the densest would reach this bound at 18 MB.
 */
const MAX_MARKS = 1_000_000;
const MARKS = [',', '[', '{', '<'];

/** Why bodies are too large to be parsed, or null where they are not. */
export function findExcess(bodies: readonly string[]): string | null {
  if (!hasMarks(bodies, MAX_MARKS + 1)) return null;
  return `more than ${MAX_MARKS.toLocaleString('en-US')} values or elements`;
}

/**
 * Whether bodies together have so many values or elements, or more. Each value of JSON follows one
 * of `,`, `[` and `{`, each element of markup starts with `<`: these characters, counted wherever
 * they stand, bound what a parser builds.
 */
export function hasMarks(bodies: readonly string[], count: number): boolean {
  if (bodies.reduce((sum, body) => sum + body.length, 0) < count) return false;
  let remaining = count;
  for (const body of bodies)
    for (const mark of MARKS)
      for (let at = body.indexOf(mark); at !== -1 && remaining > 0; at = body.indexOf(mark, at + 1)) remaining -= 1;
  return remaining === 0;
}
