export const DAYS_OF_WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
/** The grid shows the hours that begin from 8 to 21 o'clock. */
export const FIRST_HOUR = 8;
export const LAST_HOUR = 22;

/** Hours in words, e.g. "Mon 9–12, Tue 14–15". */
export function describeHours(hours: readonly number[]): string {
  const parts: string[] = [];
  for (let index = 0; index < hours.length; ) {
    const first = hours[index] ?? 0;
    const day = Math.floor(first / 24);
    let last = first;
    while (hours[index + 1] === last + 1 && Math.floor((last + 1) / 24) === day) {
      last += 1;
      index += 1;
    }
    index += 1;
    parts.push(`${DAYS_OF_WEEK[day]} ${first % 24}–${(last % 24) + 1}`);
  }
  return parts.join(', ');
}
