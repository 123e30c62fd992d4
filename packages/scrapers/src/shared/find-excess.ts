/**
 * The most values of JSON or elements of markup that the responses of one unit may have. The
 * largest recording has 110,000 (Figma's index, 2 MB); the densest would reach this bound at 18 MB.
 */
const MAX_MARKS = 1_000_000;
const MARKS = [',', '[', '{', '<'];

/**
 * Why bodies are too large to be parsed, or null where they are not. Each value of JSON follows one
 * of `,`, `[` and `{`, each element of markup starts with `<`, so that these characters, counted
 * wherever they stand, bound what a parser builds. Bodies with fewer characters than the bound are
 * not counted.
 */
export function findExcess(bodies: readonly string[]): string | null {
  const length = bodies.reduce((sum, body) => sum + body.length, 0);
  if (length <= MAX_MARKS) return null;
  let marks = 0;
  for (const body of bodies) marks += countMarks(body, MAX_MARKS + 1 - marks);
  return marks > MAX_MARKS ? `more than ${MAX_MARKS.toLocaleString('en-US')} values or elements` : null;
}

function countMarks(body: string, most: number): number {
  let marks = 0;
  for (const mark of MARKS) for (let at = body.indexOf(mark); at !== -1 && marks < most; at = body.indexOf(mark, at + 1)) marks += 1;
  return marks;
}
