import { z } from 'zod';

/**
 * How a store shows a number: `exact` as counted, `rounded` to a step near the real number,
 * `at_least` the lower bound of a band ("10,000,000+").
 */
export const COUNT_KINDS = ['exact', 'rounded', 'at_least'] as const;
export const CountKind = z.enum(COUNT_KINDS);
export type CountKind = z.infer<typeof CountKind>;

/** How a store rounds: to the step below, or to the nearest one. */
export const COUNT_ROUNDINGS = ['down', 'nearest'] as const;
export const CountRounding = z.enum(COUNT_ROUNDINGS);
export type CountRounding = z.infer<typeof CountRounding>;

/** A number of users or downloads together with how the store shows it. */
export const Count = z.object({ value: z.int().nonnegative(), kind: CountKind });
export type Count = z.infer<typeof Count>;
