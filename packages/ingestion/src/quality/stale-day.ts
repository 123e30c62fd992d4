import type { Problem, RunCounts } from '@pi/domain';
import { QUALITY_RULES } from './rules.ts';

const { leastExpected, mostMoved } = QUALITY_RULES.staleDay.thresholds;

/**
 * Describes a day whose numbers are an earlier day's, or returns null: far fewer moved than usually
 * do. Plugins move independently, so the number that moves is about Poisson distributed: where 15
 * are expected, at most 1 moves with probability 16 e^-15 < 0.00001; the more are expected, the
 * less likely it is.
 * @param usualShare share of the compared plugins that usually move; null where that is not known
 * yet
 */
export function describeStaleDay({ compared = 0, moved = 0 }: RunCounts, usualShare: number | null): Problem | null {
  const expected = compared * (usualShare ?? 0);
  if (!isStale(moved, expected)) return null;
  const message =
    `the numbers of ${moved} of ${compared} plugins changed, but usually ${Math.round(expected)} do: ` +
    'the store shows an earlier day again, so no number is stored for this day';
  return { kind: 'stale_day', message };
}

/** Whether so few moved, where more are expected, that they show an earlier day. */
export function isStale(moved: number, expected: number): boolean {
  return expected >= leastExpected.value && moved <= expected * mostMoved.value;
}
