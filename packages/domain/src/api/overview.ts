import { z } from 'zod';
import { MarketChange } from './change.ts';
import { MarketplaceSummary } from './marketplace.ts';
import { ApiChange, ApiNumber, MaybeNumber } from './number.ts';

/** A plugin whose users or downloads change fast. */
export const Mover = z.object({
  id: z.string(),
  marketplace: z.string(),
  externalId: z.string(),
  name: z.string(),
  iconUrl: z.string().nullable(),
  metric: z.enum(['users', 'downloads']),
  /** True for a counter that only grows: it is ranked by the change of its gain. */
  isCumulative: z.boolean(),
  number: ApiNumber,
  /**
   * Of the number. By it a number that may fall is ranked: a rise by its lowest share, a fall by
   * its highest, so that the shown numbers leave no doubt that it moved at least so much.
   */
  change30d: ApiChange,
  /** What a counter gained in the 30 days before the last 30; null for other numbers. */
  gainBefore30d: MaybeNumber,
  /** The gain of the last 30 days against that one; null for other numbers. */
  gainChange30d: MaybeNumber,
});
export type Mover = z.infer<typeof Mover>;

/** What the first page shows. */
export const Overview = z.object({
  marketplaces: z.array(MarketplaceSummary),
  /** The fastest first, counters after other numbers: their ranks are not comparable. */
  rising: z.array(Mover),
  falling: z.array(Mover),
  changes: z.array(MarketChange),
});
export type Overview = z.infer<typeof Overview>;
