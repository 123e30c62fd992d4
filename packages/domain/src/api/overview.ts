import { z } from 'zod';
import { MarketChange } from './change.ts';
import { MarketplaceSummary } from './marketplace.ts';
import { ApiNumber } from './number.ts';

/** A plugin whose users or downloads change fast. */
export const Mover = z.object({
  id: z.string(),
  marketplace: z.string(),
  externalId: z.string(),
  name: z.string(),
  iconUrl: z.string().nullable(),
  metric: z.enum(['users', 'downloads']),
  number: ApiNumber,
  change30d: ApiNumber,
});
export type Mover = z.infer<typeof Mover>;

/** What the first page shows. */
export const Overview = z.object({
  marketplaces: z.array(MarketplaceSummary),
  rising: z.array(Mover),
  falling: z.array(Mover),
  changes: z.array(MarketChange),
});
export type Overview = z.infer<typeof Overview>;
