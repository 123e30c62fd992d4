import type { RevenueInputs, RevenueStep } from '@pi/domain';
import { combinePriors } from './combine-priors.ts';
import { MOST_PER_USER } from './priors.ts';
import { activeStep } from './steps/active-step.ts';
import { countStep } from './steps/count-step.ts';
import { hasNothingPaid, isFree, statedPrice } from './steps/is-free.ts';
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
 * @returns null with what is missing where a step is unknown that nothing replaces
 */
export function estimateRevenue(inputs: RevenueInputs): RevenueEstimate | { missing: string[] } {
  const count = countStep(inputs);
  if (!count) return { missing: ['The store shows neither a number of users nor ratings.'] };
  const active = activeStep(inputs, count.isFromRatings);
  const paying = payingStep(inputs);
  const price = priceStep(inputs);
  const owner = ownerStep(inputs);
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

/** Why an estimate exceeds what is usual for each that is counted; null where it does not. */
function reasonAboveMost(point: number, inputs: RevenueInputs): string | null {
  const { count, countBasis } = inputs;
  // Behind one rating there are many users: what is usual a user says nothing of it.
  if (!count || countBasis === 'ratings' || point <= MOST_PER_USER * count.value) return null;
  const counted = countBasis === 'sites' ? 'installation' : countBasis === 'people' ? 'user' : 'one';
  return `This makes more than ${MOST_PER_USER} USD for each counted ${counted} and year, because ${whyAboveMost(inputs)}.`;
}

function whyAboveMost(inputs: RevenueInputs): string {
  if (statedPrice(inputs) !== null) return 'that is its price';
  if (!hasNothingPaid(inputs)) return 'it is said to be paid';
  return 'a price for a whole company is usual where nothing else is known';
}
