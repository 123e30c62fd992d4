export const DAY_MS = 86_400_000;

/** Days from one UTC day to another. Not from `@pi/domain`: the browser would load all of it. */
export function daysFrom(from: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(from)) / DAY_MS);
}
