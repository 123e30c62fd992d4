import { z } from 'zod';
import { Count } from './count.ts';
import { EXTRACTED_PRICING_MODELS, PRICE_UNITS } from './extraction.ts';

/** What a store's primary number counts: decides how many people stand behind it. */
export const COUNT_BASES = [
  'people', // people who have it, over a week or so
  'daily_people', // people who use it on a day
  'domains', // installs, where one by an admin counts everybody of a domain
  'sites', // sites, servers or homes on which it runs
  'installs', // people who installed it ever: each once, without updates
  'downloads', // downloads or installs ever made, updates and repeats among them
  'packages', // the same of packages of which each platform and each version has its own
  'ratings', // only ratings are known
] as const;
export type CountBasis = (typeof COUNT_BASES)[number];

/** Who decides to pay in a store. */
export const BUYERS = ['consumers', 'developers', 'site_owners', 'businesses'] as const;
export type Buyers = (typeof BUYERS)[number];

/** What estimates of revenue need to know of a marketplace. */
export const RevenueMarket = z.object({ countBasis: z.enum(COUNT_BASES), buyers: z.enum(BUYERS) });
export type RevenueMarket = z.infer<typeof RevenueMarket>;

/** What the owner of a plugin earns with it, or wants it for. */
export const OWNER_KINDS = [
  'platform', // runs the store or the program that the plugin is for
  'public_company', // sells something larger; plugins win users for it
  'ad_funded', // earns by advertisements or partners, not by users
  'sold_elsewhere', // a free listing of a product that is sold to businesses outside the store
  'small', // a company with several products
  'single', // a maker with one product
] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

/** What words of a listing say of how its owner earns. */
export const OWNER_WORDS = [
  'ads', // by advertisements or partners
  'elsewhere', // by what is sold outside the store
] as const;
export type OwnerWords = (typeof OWNER_WORDS)[number];

/** Where an input of an estimate is from. */
export const INPUT_SOURCES = ['store', 'text', 'model', 'list', 'derived', 'unknown'] as const;
export type InputSource = (typeof INPUT_SOURCES)[number];

/** All that an estimate of revenue is computed from: stored with it. */
export const RevenueInputs = z.object({
  marketplace: z.string(),
  countBasis: z.enum(COUNT_BASES),
  buyers: z.enum(BUYERS),
  /** The primary number, and the UTC day that it is of; null where unknown. */
  count: Count.nullable(),
  countOn: z.iso.date().nullable(),
  ratingCount: z.int().nullable(),
  pricingModel: z.enum(EXTRACTED_PRICING_MODELS).nullable(),
  pricingSource: z.enum(INPUT_SOURCES),
  /** The lowest paid price a month, in USD, and what it is paid for. */
  priceUsd: z.number().nullable(),
  priceUnit: z.enum(PRICE_UNITS).nullable(),
  priceSource: z.enum(INPUT_SOURCES),
  ownerKind: z.enum(OWNER_KINDS),
  ownerSource: z.enum(INPUT_SOURCES),
  /** What a language model narrows, within the step's own bounds; absent where none was asked. */
  payingShare: z.object({ low: z.number(), high: z.number() }).optional(),
});
export type RevenueInputs = z.infer<typeof RevenueInputs>;

/** The chance with which an estimate's interval is meant to hold the truth. */
export const INTERVAL_CHANCE = 0.8;

/** The steps from a store's number to revenue a year, in order: their product is the estimate. */
export const REVENUE_STEPS = ['count', 'active', 'paying', 'price', 'owner'] as const;
export type RevenueStepName = (typeof REVENUE_STEPS)[number];

/**
 * Units of the steps: plugins' users, a share (0.01 = 1 %), what a share may be where it may exceed
 * 1 (1.5 = one and a half times), US dollars per payer and year.
 */
export const STEP_UNITS = ['users', 'share', 'factor', 'usd_per_year'] as const;

/** One step of an estimate: 80 % of what it may be lies between `low` and `high`. */
export const RevenueStep = z.object({
  name: z.enum(REVENUE_STEPS),
  low: z.number(),
  point: z.number(),
  high: z.number(),
  unit: z.enum(STEP_UNITS),
  /** Why it is so: what it was read from, or which published facts it rests on. One sentence. */
  reason: z.string(),
});
export type RevenueStep = z.infer<typeof RevenueStep>;
