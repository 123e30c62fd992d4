import { QUALITY_RULES } from './rules.ts';

const { leastCount, sharpFall } = QUALITY_RULES.sharpFall.thresholds;

/**
 * From which count on a fall is looked at, and below which share of it a count has fallen sharply:
 * for queries.
 */
export const SHARP_FALL = { leastCount: leastCount.value, belowShare: sharpFall.value };

/** Whether a plugin's count fell sharply: a replaced listing or a changed definition, not churn. */
export function fellSharply(before: number, after: number): boolean {
  return before >= SHARP_FALL.leastCount && after < before * SHARP_FALL.belowShare;
}
