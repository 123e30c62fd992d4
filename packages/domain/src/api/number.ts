import { z } from 'zod';
import type { ChangeBounds } from '../change-bounds.ts';
import { Count, CountKind } from '../count.ts';
import { INTERVAL_CHANCE } from '../revenue.ts';

/** Where a number comes from: a store, a calculation from such numbers, or a model. */
export const NUMBER_ORIGINS = ['reported', 'derived', 'estimated'] as const;
export type NumberOrigin = (typeof NUMBER_ORIGINS)[number];

/** How a derived number is calculated. */
export const DERIVATION_METHODS = [
  'count',
  'sum',
  'mean', // each value counts once
  'weighted_mean', // of ratings, by the number of ratings
  'median',
  'percentile_90',
  'change_30d', // against the value 30 days before, as a share: 0.1 = +10 %
  'change_7d', // the same over other periods
  'change_90d',
  'change_365d',
  'like_for_like_30d', // the same of a sum, over the plugins that have a value on both days
  'like_for_like_90d',
  'like_for_like_365d',
  'share', // of a total: 0.4 = 40 %
  'per_1000', // ratings per 1,000 users or downloads, over the plugins that both are known of
  'gain_30d', // what a counter gained in 30 days
  'gain_per_day', // what a counter gained in a period, divided by its days
  'gain_change_30d', // of that gain, against the one of the 30 days before, as a share
  'gain_change_7d', // the same over other periods
  'gain_change_90d',
  'gain_change_365d',
  'ratings_per_1000', // ratings per 1,000 users, or downloads where the store counts no users
  'stated_price', // a price as the listing states it, read by rules
  'read_by_model', // the same, read by a language model, and found in the listing by a program
  'top_3_share', // what the three largest hold of the sum of all
  'top_3_mean', // of the three largest, each counts once
  'median_change_90d', // the median of the least changes over 90 days
  'median_gain_change_90d', // the same of counters: of the changes of what they gained
  'price_per_month', // the lowest paid price of a month in USD, read from the listing by rules
] as const;
export type DerivationMethod = (typeof DERIVATION_METHODS)[number];

/** A number of the market, with all that a reader needs to judge it. */
export const ApiNumber = z.object({
  value: z.number(),
  /**
   * How exact the store shows it. A derived number is as exact as the one it is derived from. Those
   * of many plugins' counts (totals, medians, percentiles) are `rounded`, but in stores ordered by
   * ratings: the kinds of their parts are not kept, so that they may be exact, or lower bounds.
   */
  kind: CountKind,
  origin: z.enum(NUMBER_ORIGINS),
  /** The UTC day it is from; null where it is calculated from numbers of several days. */
  day: z.iso.date().nullable(),
  /** The marketplace that states it, or the source of history that it was filled in from. */
  source: z.string(),
  /** How it is calculated or estimated; null for a reported number. */
  method: z.string().nullable(),
});
export type ApiNumber = z.infer<typeof ApiNumber>;

/** A number that may be unknown. An unknown number is null, never 0. */
export const MaybeNumber = ApiNumber.nullable();

/**
 * A change of a store's number over 30 or so many days as its method says: between two shown
 * numbers, which may be rounded.
 */
export const ApiChange = ApiNumber.extend({
  /** Between the shown numbers, as a share: 0.1 = +10 %; null where the one before is 0. */
  value: z.number().nullable(),
  /**
   * The lowest and highest share that the shown numbers allow, the same where both are exact. Null
   * where there is none: the number before is 0, or may be. Lists sort by the lowest.
   */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** The number so many days before, as the store showed it. */
  before: Count,
  /** The difference of the shown numbers. */
  gain: z.int(),
});
export type ApiChange = z.infer<typeof ApiChange>;

/** Null where a store shows no number now or showed none 30 days before. */
export const MaybeChange = ApiChange.nullable();

/**
 * A number that is estimated: an interval that is meant to hold the truth with a chance, and the
 * point in it that is as often too low as too high.
 */
export const ApiEstimate = ApiNumber.extend({
  lower: z.number(),
  upper: z.number(),
  /** The chance that the interval holds the truth: 0.8 = 80 %. */
  chance: z.number(),
});
export type ApiEstimate = z.infer<typeof ApiEstimate>;

/** Null where there is no estimate: a step of it is unknown. */
export const MaybeEstimate = ApiEstimate.nullable();

type Unknown = null | undefined;

/**
 * A number that a store states.
 * @param kind null counts as exact: a store that shows no sign of rounding shows what it counted
 * @returns null when the value is unknown
 */
export function reportedNumber({
  value,
  kind,
  ...rest
}: {
  value: number | Unknown;
  kind?: CountKind | Unknown;
  day: string;
  source: string;
}): ApiNumber | null {
  return value == null ? null : { value, kind: kind ?? 'exact', origin: 'reported', ...rest, method: null };
}

/**
 * A number calculated from reported ones.
 * @param kind how exact the reported ones are; `rounded` where that is not known
 * @returns null when the value is unknown
 */
export function derivedNumber({
  value,
  ...rest
}: {
  value: number | Unknown;
  kind: CountKind;
  day: string | null;
  source: string;
  method: DerivationMethod;
}): ApiNumber | null {
  return value == null ? null : { value, origin: 'derived', ...rest };
}

export type ChangeMethod = DerivationMethod & `change_${number}d`;

/**
 * The change between two numbers of a store, over 30 days where no other method is given.
 * @returns null where the store shows no number now, or showed none then
 * @param bounds the stored ones
 */
export function derivedChange({
  now,
  before,
  bounds,
  method = 'change_30d',
  ...rest
}: {
  now: Count | Unknown;
  before: Count | Unknown;
  bounds: ChangeBounds;
  day: string;
  source: string;
  method?: ChangeMethod;
}): ApiChange | null {
  if (!now || !before) return null;
  const kind = now.kind === before.kind ? now.kind : 'rounded';
  const value = before.value === 0 ? null : now.value / before.value - 1;
  const gain = now.value - before.value;
  return { value, ...bounds, before, gain, kind, origin: 'derived', ...rest, method };
}

/**
 * An estimate of revenue in USD a year.
 * @param version of the method
 * @returns null where there is none
 */
export function estimatedRevenue({
  estimate,
  day,
  source,
  version,
}: {
  estimate: { lower: number; point: number; upper: number } | Unknown;
  day: string | null;
  source: string;
  version: number;
}): ApiEstimate | null {
  if (!estimate) return null;
  const { lower, point: value, upper } = estimate;
  const method = `revenue_${version}`;
  return { value, lower, upper, chance: INTERVAL_CHANCE, kind: 'rounded', origin: 'estimated', day, source, method };
}

/**
 * The estimates of several plugins together, in USD a year. Ends are added to ends: all may err the
 * same way.
 * @param version of the method of the estimates
 * @returns null where there is none
 */
export function summedRevenue({
  lower,
  point,
  upper,
  source,
  version,
}: {
  lower: number | Unknown;
  point: number | Unknown;
  upper: number | Unknown;
  source: string;
  version: number;
}): ApiEstimate | null {
  if (lower == null || point == null || upper == null) return null;
  const of = { kind: 'rounded', origin: 'estimated', day: null, source, method: `revenue_sum_${version}` } as const;
  return { value: point, lower, upper, chance: INTERVAL_CHANCE, ...of };
}

/**
 * An estimate divided by what a store counts: revenue a user. Its ends are divided as its point.
 * @returns null where there is none, or nothing is counted
 */
export function estimatePerUser(estimate: ApiEstimate | null, users: number): ApiEstimate | null {
  if (!estimate || users <= 0) return null;
  const { value, lower, upper } = estimate;
  const method = `revenue_per_user_${estimate.method?.split('_').at(-1)}`;
  return { ...estimate, value: value / users, lower: lower / users, upper: upper / users, method };
}
