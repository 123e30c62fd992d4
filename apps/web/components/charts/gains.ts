import { addDays, daysBetween } from '@pi/domain';
import type { SeriesPoint } from './series.ts';

/**
 * The gain per day of a counter: its difference to the day before, negative where it fell. Over
 * missing days it is the mean of all days since the last value. The first day has none.
 * @param totals oldest first
 */
export function gainsPerDay(totals: readonly SeriesPoint[]): SeriesPoint[] {
  return totals.slice(1).map((total, index) => {
    const before = totals[index] ?? total;
    const days = daysBetween(before.day, total.day);
    return {
      day: total.day,
      value: (total.value - before.value) / days,
      kind: total.kind === 'exact' && before.kind === 'exact' ? 'exact' : 'rounded',
      ...(days > 1 && { since: addDays(before.day, 1) }),
    };
  });
}
