/**
 * Whether two keys are equal, or one contains the other.
 * @param shortest characters that the contained one has at least: shorter texts are part of many
 * names by chance
 */
export function isWithin(one: string, other: string, shortest: number): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= shortest && long.includes(short);
}
