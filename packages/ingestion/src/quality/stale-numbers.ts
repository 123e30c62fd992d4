import type { FieldStats } from '@pi/db/queries/health/fold-field-stats';
import { isNumberField, type NumberField, type Problem } from '@pi/domain';
import { QUALITY_RULES } from './rules.ts';
import { isStale } from './stale-day.ts';

const { usualShare, acceptedAfterRuns } = QUALITY_RULES.staleNumbers.thresholds;

/** A number that shows an earlier day again, while others may show the day. */
export interface StaleNumber {
  field: NumberField;
  problem: Problem;
}

/**
 * Finds the numbers of a run that are an earlier day's while others move, each compared with how
 * often it usually changes: a store may take them from several sources, and one is not updated.
 * Where none moves, the whole day is checked, not its numbers.
 * @param earlier the statistics of the earlier runs, in any order
 */
export function findStaleNumbers(stats: readonly FieldStats[], earlier: readonly FieldStats[]): StaleNumber[] {
  const byField = Map.groupBy(earlier, ({ field }) => field);
  const numbers = stats.flatMap(({ field, compared, changed }) => {
    const expected = compared * usualShareChanged(byField.get(field) ?? []);
    return isNumberField(field) ? [{ field, compared, changed, expected }] : [];
  });
  const isMoving = numbers.some(({ changed, expected }) => changed > 0 && !isStale(changed, expected));
  const stale = numbers.filter(({ changed, expected }) => isMoving && isStale(changed, expected));
  return stale.map(({ field, compared, changed, expected }) => {
    const message =
      `${field}: ${changed} of ${compared} changed, but usually ${Math.round(expected)} do: ` +
      'their source shows an earlier day again, so none of them is stored for this day';
    return { field, problem: { kind: 'stale_day', message } };
  });
}

// As for a whole day: the median, or the seventh lowest share where that is lower.
function usualShareChanged(earlier: readonly FieldStats[]): number {
  const shares = earlier
    .filter(({ compared }) => compared > 0)
    .map(({ compared, changed }) => changed / compared)
    .toSorted((a, b) => a - b);
  const median = shares[Math.floor((shares.length - 1) * usualShare.value)] ?? 0;
  return Math.min(median, shares[acceptedAfterRuns.value - 1] ?? median);
}
