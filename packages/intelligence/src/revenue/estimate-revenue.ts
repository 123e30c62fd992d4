import type { RevenueInputs, RevenueStep } from '@pi/domain';

/** The version of the method: to raise it estimates all plugins again. */
export const REVENUE_VERSION = 1;

/** Revenue of a plugin in USD a year, with the steps to it. */
export interface RevenueEstimate {
  /** Ends of the interval that is meant to hold the truth with a chance of 80 %. */
  lower: number;
  point: number;
  upper: number;
  /** In order; their product is the estimate. */
  steps: RevenueStep[];
  /** What is not known and widens it, one sentence each. */
  missing: string[];
}

/**
 * Estimates the revenue of a plugin. Pure and deterministic.
 * @returns null with what is missing where a step that nothing stands for is unknown
 */
export function estimateRevenue(_inputs: RevenueInputs): RevenueEstimate | { missing: string[] } {
  return { missing: ['Revenue is not estimated yet.'] };
}
