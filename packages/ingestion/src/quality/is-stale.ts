import type { RunCounts } from '@pi/domain';

/** So many plugins should have moved before it means something that hardly any did. */
const EXPECTED_AT_LEAST = 15;
/** Moved this share of those expected or less, the day stands still. */
const STILL = 0.1;

/**
 * Whether a day's numbers are an earlier day's: far fewer moved than usually do. Plugins move each for itself, so the number
 * that does is about Poisson distributed: where 15 are expected, at most 1 moves with probability 16 e^-15 < 0.00001; the
 * more are expected, the less likely it is.
 * @param usualShare share of the compared that usually move, or null where that is not known yet
 */
export function isStale({ compared = 0, moved = 0 }: RunCounts, usualShare: number | null): boolean {
  const expected = compared * (usualShare ?? 0);
  return expected >= EXPECTED_AT_LEAST && moved <= expected * STILL;
}
