import { addDays, type Day, daysBetween } from '@pi/domain';

/**
 * The days to collect, oldest first: those after `last` up to `today`, at most `most` of them.
 * @param last the last day that was collected; null when none was
 */
export function missingDays(last: Day | null, today: Day, most: number): Day[] {
  const count = last === null ? most : Math.min(most, Math.max(0, daysBetween(last, today)));
  return Array.from({ length: count }, (_, index) => addDays(today, index + 1 - count));
}
