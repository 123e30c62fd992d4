import { z } from 'zod';
import { CHANGE_KINDS, DaysToChanges, OwnershipDetails } from '../market-change.ts';

/** What happened to a plugin or its listing. */
export const PluginChange = z.object({
  /** The UTC day it was noticed. */
  day: z.iso.date(),
  kind: z.enum(CHANGE_KINDS),
  /** The old and new value in words; null where there is none. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Why a change says something of the owner; null for other kinds. */
  details: OwnershipDetails.nullable(),
  /** What followed a change of hands, in days from it; null for other changes. */
  daysTo: DaysToChanges.nullable(),
});
export type PluginChange = z.infer<typeof PluginChange>;

/** The same in a list of several plugins' changes. */
export const MarketChange = z.object({
  /** Of the plugin. */
  id: z.string(),
  marketplace: z.string(),
  externalId: z.string(),
  pluginName: z.string(),
  ...PluginChange.shape,
});
export type MarketChange = z.infer<typeof MarketChange>;
