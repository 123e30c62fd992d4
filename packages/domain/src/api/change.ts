import { z } from 'zod';
import { CATEGORY_SLUGS } from '../category.ts';
import { CHANGE_GROUPS } from '../change-group.ts';
import { CHANGE_KINDS, DaysToChanges, OwnershipDetails } from '../market-change.ts';
import { PRIMARY_METRICS } from '../marketplace.ts';
import { PERMISSION_RISKS } from '../permission-risk.ts';
import { answerOf } from './answer.ts';
import { AsOfState, CorrectedBy } from './as-of.ts';
import { ListMeta, rowOf } from './columns.ts';
import { MaybeNumber } from './number.ts';

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
  correctedBy: CorrectedBy,
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

/** An owner before or after a change of hands. */
export const ChangeOwner = z.object({
  /** Of its company; null where its developer belongs to none. */
  slug: z.string().nullable(),
  name: z.string(),
  /** Plugins of the company in all marketplaces; null without a company. */
  plugins: MaybeNumber,
});
export type ChangeOwner = z.infer<typeof ChangeOwner>;

/** What a permission allows. */
const ChangedPermission = z.object({
  /** Begins with a verb; the permission's own name where no rule knows it. */
  words: z.string(),
  risk: z.enum(PERMISSION_RISKS),
  isKnown: z.boolean(),
});

/** A change in a list over marketplaces. What it says of the plugin is as of the newest day. */
export const ChangeItem = z.object({
  ...MarketChange.shape,
  group: z.enum(CHANGE_GROUPS),
  iconUrl: z.string().nullable(),
  /**
   * The plugin's users, else the number that its marketplace is ordered by; which one is `metric`.
   */
  number: MaybeNumber,
  metric: z.enum(PRIMARY_METRICS),
  /** What the riskiest permission of the plugin allows; null where its store states none. */
  risk: z.enum(PERMISSION_RISKS).nullable(),
  /** The shared category of the plugin; null where it has none. */
  category: z.enum(CATEGORY_SLUGS).nullable(),
  /** The plugin's company; null where it belongs to none. */
  companyName: z.string().nullable(),
  /** Plugins of the company in all marketplaces; null without a company. */
  companyPlugins: MaybeNumber,
  /** What a permission that was added or dropped allows; null for other changes. */
  permission: ChangedPermission.nullable(),
  /** The version that was released together with it. */
  version: z.string().nullable(),
  /** Of changes of hands; null where the listing names no one. */
  ownerBefore: ChangeOwner.nullable(),
  ownerAfter: ChangeOwner.nullable(),
});
export type ChangeItem = z.infer<typeof ChangeItem>;

/** How many changes of a group the days asked for have, under the other filters. */
export const ChangeCount = z.object({ group: z.enum(CHANGE_GROUPS), changes: z.int() });

export const ChangeListAnswer = answerOf({
  meta: ListMeta,
  /** Absent where no day was asked for. */
  asOf: AsOfState.optional(),
  /** The UTC days asked for, both included; null where there is no data. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  counts: z.array(ChangeCount),
  /** True where there may be more of each: the newest changes of the days are counted alone. */
  countsAreFloor: z.boolean(),
  /** The address of the next part of the list; null where this one is the last. */
  next: z.string().nullable(),
  /** Newest first. */
  changes: z.array(rowOf(ChangeItem)),
});
