import type { Analysis, RevenueInputs } from '@pi/domain';
import { estimateRevenue } from '@pi/intelligence';

/** What an estimate takes for possible without a model. */
export type ShareBounds = { low: number; high: number };

/** The bounds of the step that says who pays; null where there is no estimate to narrow. */
export function payingBounds(inputs: RevenueInputs | null): ShareBounds | null {
  if (!inputs) return null;
  const { payingShare: _, ...rest } = inputs;
  const estimate = estimateRevenue(rest);
  const step = 'steps' in estimate ? estimate.steps.find(({ name }) => name === 'paying') : undefined;
  return step ? { low: step.low, high: step.high } : null;
}

/** A model's share within bounds; null where it lies outside, or there are none. */
export function clipShare(share: Analysis['payingShare'], bounds: ShareBounds | null): Analysis['payingShare'] {
  if (!share || !bounds) return null;
  const low = Math.max(share.low, bounds.low);
  const high = Math.min(share.high, bounds.high);
  return low <= high ? { ...share, low, high } : null;
}
