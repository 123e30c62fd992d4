import type { EstimateState } from '@pi/db/queries/revenue/list-estimate-states';
import { type ApiEstimate, estimatedRevenue } from '@pi/domain/api';

interface FactInterval {
  revenueLow: number | null;
  revenue: number | null;
  revenueHigh: number | null;
}

/**
 * The estimate of a plugin whose facts have its numbers.
 * @param state of when it is and by which method; null where that is not stored
 * @returns null where it is not estimated
 */
export function toFactEstimate(
  { revenueLow: lower, revenue: point, revenueHigh: upper }: FactInterval,
  state: EstimateState | null,
  source: string,
): ApiEstimate | null {
  if (lower === null || point === null || upper === null || state === null) return null;
  return estimatedRevenue({
    estimate: { lower, point, upper },
    ...{ day: state.estimatedOn, source, version: state.methodVersion },
  });
}
