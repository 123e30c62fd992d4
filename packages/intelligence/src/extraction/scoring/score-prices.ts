import type { PriceTier } from '@pi/domain';
import type { ListingLabel, Prediction } from './labelled-listing.ts';

/** How many tiers of a listing were found. */
export interface TierScore {
  found: number;
  wanted: number;
  /** Those found, and those that no label knows. */
  predicted: number;
  /** Of those found that state what they are paid for: how many name it. */
  units: { right: number; of: number };
  missing: PriceTier[];
}

/** Whether the pricing model is one of those that count. */
export function isModelRight({ pricingModel, accept }: ListingLabel, prediction: Prediction | undefined): boolean {
  return (accept.pricingModel ?? [pricingModel]).includes(prediction?.pricingModel ?? null);
}

/** Whether the lowest price is within 1 % of one that counts, or both are none. */
export function isLowestRight(label: ListingLabel, prediction: Prediction | undefined): boolean {
  const actual = prediction?.lowestPaidMonthlyUsd ?? null;
  const accepted = label.accept.lowestPaidMonthlyUsd ?? [label.lowestPaidMonthlyUsd];
  return accepted.some((wanted) =>
    actual === null || wanted === null ? actual === wanted : Math.abs(actual - wanted) <= 0.01 * wanted,
  );
}

/** Compares tiers by amount, currency and period; optional ones count neither way. */
export function scoreTiers(label: ListingLabel, prediction: Prediction | undefined): TierScore {
  const missing = [...label.tiers];
  const score: TierScore = {
    found: 0,
    wanted: label.tiers.length,
    predicted: 0,
    units: { right: 0, of: 0 },
    missing,
  };
  for (const tier of prediction?.tiers ?? []) {
    if (tier.amount === 0) continue;
    const index = missing.findIndex((one) => isSame(tier, one, label.accept.tierPeriod ?? [one.period]));
    const [wanted] = index < 0 ? [] : missing.splice(index, 1);
    if (wanted) {
      score.found += 1;
      score.predicted += 1;
      if (wanted.per) score.units.of += 1;
      if (wanted.per && tier.per === wanted.per) score.units.right += 1;
    } else if (![...label.tiersOptional, ...label.tiers].some((one) => isSame(tier, one, [one.period])))
      score.predicted += 1;
  }
  return score;
}

function isSame(tier: PriceTier, wanted: PriceTier, periods: readonly (string | null)[]): boolean {
  return (
    Math.abs(tier.amount - wanted.amount) < 0.005 &&
    periods.includes(tier.period) &&
    tier.currency.toUpperCase() === wanted.currency
  );
}
