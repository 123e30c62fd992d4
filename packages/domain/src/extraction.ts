import { z } from 'zod';
import { PRICING_MODELS } from './listing.ts';
import { LongText, ShortText } from './text.ts';

/** What a price is paid for, how often; null in a tier where the text does not say. */
export const PRICE_PERIODS = ['month', 'year', 'once'] as const;
export const PRICE_UNITS = ['seat', 'site', 'user'] as const;
export type PriceUnit = (typeof PRICE_UNITS)[number];

/** How a plugin is paid for, as its texts and its store say together. */
export const EXTRACTED_PRICING_MODELS = [...PRICING_MODELS, 'one_time'] as const;
export type ExtractedPricingModel = (typeof EXTRACTED_PRICING_MODELS)[number];

/** A price, as a listing states it: never converted. */
export const PriceTier = z.object({
  name: ShortText.nullable(),
  amount: z.number().min(0).max(1_000_000),
  /** ISO 4217; `$` alone is USD. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  period: z.enum(PRICE_PERIODS).nullable(),
  per: z.enum(PRICE_UNITS).nullable(),
});
export type PriceTier = z.infer<typeof PriceTier>;

/** How many of each an extraction holds at most. */
export const MOST_EXTRACTED = { tiers: 12, integrations: 10, tags: 5 } as const;

/** What is read out of a listing: by rules always, by a language model where there is one. */
export const Extraction = z.object({
  pricingModel: z.enum(EXTRACTED_PRICING_MODELS).nullable(),
  tiers: z.array(PriceTier).max(MOST_EXTRACTED.tiers),
  /** The lowest recurring price a month in USD, a yearly one / 12; null where there is none. */
  lowestPaidMonthlyUsd: z.number().positive().nullable(),
  /** Products that it says it works with, in the order of the text. */
  integrations: z.array(ShortText).max(MOST_EXTRACTED.integrations),
  /** 2 to 5 of the vocabulary where the text allows, the most telling first. */
  tags: z.array(ShortText).max(MOST_EXTRACTED.tags),
});
export type Extraction = z.infer<typeof Extraction>;

/** What a language model says of a listing, checked. */
export const Analysis = Extraction.extend({
  /** Who it is for: one sentence. */
  audience: ShortText.nullable(),
  /** An elevator pitch of one or two sentences. */
  pitch: ShortText.nullable(),
  /** A summary in Markdown. */
  summary: LongText.nullable(),
  /** What customers say, in Markdown; null where fewer than 5 reviews have a text. */
  customersSay: LongText.nullable(),
  /** Share of users who pay, where the text gives reason to narrow the usual one. */
  payingShare: z
    .object({ low: z.number().min(0).max(1), high: z.number().min(0).max(1), reason: ShortText })
    .nullable(),
});
export type Analysis = z.infer<typeof Analysis>;

/** What two similar plugins are to each other: the same job, or one extends the other. */
export const SIMILARITY_KINDS = ['competitor', 'extension'] as const;
export type SimilarityKind = (typeof SIMILARITY_KINDS)[number];

/** An entry of a plugin's list of similar ones, with what both share. */
export interface SimilarEntry {
  /** The other plugin, of this database. */
  id: number;
  /** 0 to 1. */
  score: number;
  kind: SimilarityKind;
  /** The telling words that both have, the rarest first. */
  words: string[];
  tags: string[];
  isSameCategory: boolean;
}
