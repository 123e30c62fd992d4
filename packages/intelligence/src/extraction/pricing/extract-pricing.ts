import type { Extraction } from '@pi/domain';
import { monthlyPriceUsd } from '../../traits/price.ts';
import type { ExtractionSource } from '../extraction-source.ts';

/** How a plugin is paid for, as its store and its texts say together. */
export function extractPricing({
  pricingModel,
  pricingLabel,
}: ExtractionSource): Pick<Extraction, 'pricingModel' | 'tiers' | 'lowestPaidMonthlyUsd'> {
  return { pricingModel: pricingModel ?? null, tiers: [], lowestPaidMonthlyUsd: monthlyPriceUsd(pricingLabel) };
}
