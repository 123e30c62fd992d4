import { z } from 'zod';
import { INPUT_SOURCES, OWNER_KINDS, RevenueStep } from '../revenue.ts';
import { MaybeEstimate } from './number.ts';

/** How a plugin's revenue is estimated, step by step: the numbers of all steps are estimated. */
export const PluginRevenue = z.object({
  /** In USD a year; null where a step is unknown. */
  estimate: MaybeEstimate,
  ownerKind: z.enum(OWNER_KINDS),
  ownerSource: z.enum(INPUT_SOURCES),
  /** Their product is the estimate; empty where there is none. */
  steps: z.array(RevenueStep),
  /** What is not known of it, one sentence each. */
  missing: z.array(z.string()),
});
export type PluginRevenue = z.infer<typeof PluginRevenue>;
