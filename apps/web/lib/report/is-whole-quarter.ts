import { daysBetween, daysOfQuarter, type Quarter } from '@pi/domain';

/**
 * Whether every marketplace was read on all days of a quarter.
 * @param days how many days each was read on
 */
export function isWholeQuarter(quarter: Quarter, days: readonly number[]): boolean {
  const { first, last } = daysOfQuarter(quarter);
  return days.length > 0 && Math.min(...days) === daysBetween(first, last) + 1;
}
