import type { RevenueInputs } from '@pi/domain';
import { LEAST_PRICE } from '../priors.ts';

type Pricing = Pick<RevenueInputs, 'pricingModel' | 'priceUsd'>;

/** The stated price a month; null for what is none. */
export function statedPrice({ priceUsd }: Pick<RevenueInputs, 'priceUsd'>): number | null {
  return priceUsd !== null && Number.isFinite(priceUsd) && priceUsd >= LEAST_PRICE ? priceUsd : null;
}

/** Whether it is said to be free, without a price. */
export function isFree(pricing: Pricing): boolean {
  return pricing.pricingModel === 'free' && statedPrice(pricing) === null;
}

/** Whether nothing says that its users pay. */
export function hasNothingPaid(pricing: Pricing): boolean {
  return (pricing.pricingModel ?? 'free') === 'free' && statedPrice(pricing) === null;
}

/** Whether an estimate counts what advertisers pay. */
export function livesOnAds(inputs: Pricing & Pick<RevenueInputs, 'ownerKind' | 'buyers'>): boolean {
  return inputs.ownerKind === 'ad_funded' && inputs.buyers === 'consumers' && hasNothingPaid(inputs);
}

/** Whether an estimate counts what users pay outside the store. */
export function isPaidElsewhere(inputs: Pricing & Pick<RevenueInputs, 'ownerKind'>): boolean {
  return inputs.ownerKind === 'sold_elsewhere' && hasNothingPaid(inputs);
}
