/** A number with what it counts, e.g. "1 event" or "3 events". */
export function countNoun(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
