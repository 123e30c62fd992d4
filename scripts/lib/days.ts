import { addDays, type Day, daysBetween } from '@pi/domain';

/** How many of the first days follow one another; the others lie a week apart. */
const DAILY = 7;
const WEEK = 7;

/**
 * The days to collect, oldest first, at most `most` of them: those after `last` up to `today`;
 * where none was collected, the last days, and one a week before these.
 * @param last the last day that was collected; null when none was
 */
export function missingDays(last: Day | null, today: Day, most: number): Day[] {
  const count = last === null ? most : Math.min(most, Math.max(0, daysBetween(last, today)));
  const ageOf = (n: number) => (last === null && n >= DAILY ? DAILY - 1 + (n - DAILY + 1) * WEEK : n);
  return Array.from({ length: count }, (_, n) => addDays(today, -ageOf(n))).reverse();
}
