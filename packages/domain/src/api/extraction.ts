import { z } from 'zod';
import { EXTRACTED_PRICING_MODELS, PRICE_PERIODS, PRICE_UNITS } from '../extraction.ts';
import { ApiNumber, MaybeNumber } from './number.ts';

/** A price as a listing states it: its amount is in its currency, never converted. */
export const StatedTier = z.object({
  name: z.string().nullable(),
  amount: ApiNumber,
  currency: z.string(),
  period: z.enum(PRICE_PERIODS).nullable(),
  per: z.enum(PRICE_UNITS).nullable(),
});
export type StatedTier = z.infer<typeof StatedTier>;

/** What is read out of a plugin's listing by rules. */
export const PluginExtraction = z.object({
  origin: z.literal('derived'),
  /** `extraction_2`: with the version of the rules. */
  method: z.string(),
  /** The UTC day that the listing was read on. */
  day: z.iso.date(),
  source: z.string(),
  /** As its texts and its store say together. */
  pricingModel: z.enum(EXTRACTED_PRICING_MODELS).nullable(),
  /** In the order of the text. */
  tiers: z.array(StatedTier),
  /** The lowest recurring price a month in USD, a yearly one divided by 12. */
  priceUsd: MaybeNumber,
  /** Products that it says it works with, in the order of the text. */
  integrations: z.array(z.string()),
  /** Ours, the most telling first. */
  tags: z.array(z.string()),
});
export type PluginExtraction = z.infer<typeof PluginExtraction>;
