import { z } from 'zod';
import { CHANGE_KINDS } from '../market-change.ts';

/** What happened to a plugin or its listing. */
export const PluginChange = z.object({
  /** The UTC day it was noticed. */
  day: z.iso.date(),
  kind: z.enum(CHANGE_KINDS),
  /** The old and new value in words; null where there is none. */
  before: z.string().nullable(),
  after: z.string().nullable(),
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
