import type { RevenueInputs, RevenueStep } from '@pi/domain';
import { combinePriors } from './combine-priors.ts';
import { MOST_PER_USER } from './priors.ts';
import { activeStep } from './steps/active-step.ts';
import { countStep } from './steps/count-step.ts';
import { isFree, statedPrice } from './steps/is-free.ts';
import { ownerStep } from './steps/owner-step.ts';
import { payingStep } from './steps/paying-step.ts';
import { priceStep } from './steps/price-step.ts';
import { toRevenueStep } from './steps/step.ts';

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
export function estimateRevenue(inputs: RevenueInputs): RevenueEstimate | { missing: string[] } {
  const count = countStep(inputs);
  if (!count) return { missing: ['The store shows neither a number of users nor ratings.'] };
  const active = activeStep(inputs, count.isFromRatings);
  const paying = payingStep(inputs);
  const price = priceStep(inputs);
  const owner = ownerStep(inputs.ownerKind);
  const parts = { count, active, paying, price, owner };
  const interval = combinePriors(Object.values(parts).map(({ prior }) => prior));
  const perUser = reasonAboveMost(interval.point, inputs);
  const steps = [
    toRevenueStep('count', count),
    toRevenueStep('active', active),
    toRevenueStep('paying', paying),
    toRevenueStep('price', perUser ? { ...price, reason: `${price.reason} ${perUser}` } : price),
    toRevenueStep('owner', owner),
  ];
  // Nobody asks for the price of what is free.
  const relevant = isFree(inputs) ? [count, paying] : Object.values(parts);
  return {
    ...interval,
    steps,
    missing: relevant.flatMap(({ missing }: { missing?: string | undefined }) => missing ?? []),
  };
}

/** Why an estimate exceeds what is usual a user; null where it does not. */
function reasonAboveMost(point: number, { count, countBasis, ...inputs }: RevenueInputs): string | null {
  if (!count || countBasis === 'sites' || countBasis === 'ratings') return null;
  if (point <= MOST_PER_USER * count.value) return null;
  const price = statedPrice(inputs);
  const reason = price === null ? 'it is said to be paid' : 'that is its price';
  return `This makes more than ${MOST_PER_USER} USD for each counted user and year, because ${reason}.`;
}
