/** A number with what it counts, e.g. "1 event", "3 events" or "3 people". */
export function countNoun(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
