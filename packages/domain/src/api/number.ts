import { z } from 'zod';
import { CountKind } from '../count.ts';

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
] as const;
export type DerivationMethod = (typeof DERIVATION_METHODS)[number];

/** A number of the market, with all that a reader needs to judge it. */
export const ApiNumber = z.object({
  value: z.number(),
  /**
   * How exact the store shows it. A derived number is as exact as the one it is derived from. Those
   * of many plugins' users or downloads (totals, medians, percentiles) are always `rounded`: the
   * kinds of their parts are not stored, so that they may be exact, or lower bounds.
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
