import { z } from 'zod';
import { CHANGE_KINDS } from '../market-change.ts';
import { PRIMARY_METRICS } from '../marketplace.ts';
import { PERMISSION_RISKS } from '../permission-risk.ts';
import { PLUGIN_STATUSES } from '../run.ts';
import { answerOf } from './answer.ts';
import { ListMeta, rowOf } from './columns.ts';
import { MaybeNumber } from './number.ts';

const text = z.string().nullable();
const day = z.iso.date().nullable();

/**
 * What became of an id: the state of its plugin; none was ever seen; plugins of several
 * marketplaces have it; it is no id and no address of a listing.
 */
export const CHECK_STATES = [...PLUGIN_STATUSES, 'never_seen', 'ambiguous', 'unreadable'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** A change of hands: who the listing named before and after it; null where it named no one. */
export const CheckedOwnerChange = z.object({
  day: z.iso.date(),
  kind: z.enum(CHANGE_KINDS),
  before: text,
  after: text,
});
export type CheckedOwnerChange = z.infer<typeof CheckedOwnerChange>;

/** A permission that a plugin gained and still has. */
export const CheckedPermission = z.object({
  day: z.iso.date(),
  /** As the store states it. */
  permission: z.string(),
  /** What it lets the plugin do. */
  words: z.string(),
  risk: z.enum(PERMISSION_RISKS),
  /** False: no rule knows it, and its risk is taken for low. */
  isKnown: z.boolean(),
});
export type CheckedPermission = z.infer<typeof CheckedPermission>;

/** An id of an inventory, and what is known of its plugin; null where there is none. */
export const CheckedPlugin = z.object({
  /** The id as it was given. */
  given: z.string(),
  state: z.enum(CHECK_STATES),
  /** `marketplace:externalId`. */
  id: text,
  /** The ids of the plugins that it may be, where several marketplaces have it. */
  candidates: z.array(z.string()),
  marketplace: text,
  name: text,
  /** Its listing in the store. */
  url: text,
  delistedOn: day,
  /** The first day that it was not read on though it should have been. */
  missingSince: day,
  /** The last day that it was seen in its store. */
  lastSeenOn: day,
  /** Oldest first. */
  ownerChanges: z.array(CheckedOwnerChange),
  /** The riskiest first. */
  permissionsAdded: z.array(CheckedPermission),
  /** The highest risk of the permissions added; null where none was. */
  riskAdded: z.enum(PERMISSION_RISKS).nullable(),
  /** Of the last update, as the store gives them. */
  version: text,
  updatedOn: day,
  /** Its users, else the number that its marketplace is ordered by; which one is `metric`. */
  number: MaybeNumber,
  metric: z.enum(PRIMARY_METRICS).nullable(),
});
export type CheckedPlugin = z.infer<typeof CheckedPlugin>;

/** How many ids have what. One may be in several counts. */
export const CheckSummary = z.object({
  /** Ids given, each once. */
  given: z.int(),
  listed: z.int(),
  missing: z.int(),
  delisted: z.int(),
  changedOwner: z.int(),
  /** Gained a permission of high risk. */
  gainedHighRisk: z.int(),
  neverSeen: z.int(),
  /** Of several marketplaces, or no id. */
  unclear: z.int(),
});
export type CheckSummary = z.infer<typeof CheckSummary>;

/** The answer to an inventory check. */
export const CheckAnswer = answerOf({
  /** The first day of the owner changes and permissions that are given; null: of all days. */
  since: day,
  summary: CheckSummary,
  meta: ListMeta,
  /** The worst first: delisted, changed owner, gained risky permissions, missing, never seen. */
  plugins: z.array(rowOf(CheckedPlugin)),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;
