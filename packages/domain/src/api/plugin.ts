import { z } from 'zod';
import { CATEGORY_SLUGS, type Category } from '../category.ts';
import { SIMILARITY_KINDS } from '../extraction.ts';
import { PLACEMENTS, PRICING_MODELS } from '../listing.ts';
import { PERMISSION_RISKS } from '../permission-risk.ts';
import { PLUGIN_STATUSES } from '../run.ts';
import { PluginAnalysis } from './analysis.ts';
import { answerOf, Moment, page } from './answer.ts';
import { AsOfState, CorrectedBy } from './as-of.ts';
import { PluginChange } from './change.ts';
import { ListMeta, rowOf } from './columns.ts';
import { PluginExtraction } from './extraction.ts';
import { CompanyMatch, OwnerPeriod } from './identity.ts';
import { MaybeChange, MaybeNumber } from './number.ts';
import { ApiNumberGroup } from './number-group.ts';
import { PluginContent } from './plugin-content.ts';
import { PluginRevenue } from './revenue.ts';

const text = z.string().nullable();
const day = z.iso.date().nullable();

/** A plugin in a list. */
export const PluginItem = z.object({
  /** `marketplace:externalId`, the same after every rebuild of the database. */
  id: z.string(),
  marketplace: z.string(),
  externalId: z.string(),
  name: z.string(),
  iconUrl: text,
  status: z.enum(PLUGIN_STATUSES),
  companySlug: text,
  companyName: text,
  developerName: text,
  users: MaybeNumber,
  usersChange30d: MaybeChange,
  downloads: MaybeNumber,
  downloadsChange30d: MaybeChange,
  rating: MaybeNumber,
  ratingCount: MaybeNumber,
  /** Stars of the repository on GitHub. */
  githubStars: MaybeNumber,
  /** The day that the store gives for the last update. */
  updatedOn: day,
  /** The last UTC day that it was seen in its store. */
  lastSeenOn: z.iso.date(),
  /** The first UTC day that it was not read on though it should have been; null unless missing. */
  missingSince: day,
});
export type PluginItem = z.infer<typeof PluginItem>;

/** A plugin in full. */
export const Plugin = PluginItem.extend({
  url: z.string(),
  summary: text,
  category: text,
  itemType: text,
  version: text,
  pricingModel: z.enum(PRICING_MODELS).nullable(),
  pricingLabel: text,
  /** How many ratings have 1, 2, 3, 4 and 5 stars, in this order. */
  ratingDistribution: ApiNumberGroup.nullable(),
  /** Reviews that have a text. */
  textReviewCount: MaybeNumber,
  weeklyDownloads: MaybeNumber,
  /** Threads of the store's support forum, of the period that the store counts. */
  supportThreads: MaybeNumber,
  supportThreadsResolved: MaybeNumber,
  /** Place in the store's list that is read, 1 is the first. */
  rank: MaybeNumber,
  placement: z.enum(PLACEMENTS).nullable(),
  /** The day that the store gives for the first publication. */
  listedOn: day,
  firstSeenOn: z.iso.date(),
  delistedOn: day,
});
export type Plugin = z.infer<typeof Plugin>;

/** One product in several marketplaces. Their numbers count different things. */
export const ProductFamily = z.object({ slug: z.string(), name: z.string(), members: z.array(PluginItem) });
export type ProductFamily = z.infer<typeof ProductFamily>;

/** The numbers of a plugin on one day. */
export const MetricDay = z.object({
  day: z.iso.date(),
  users: MaybeNumber,
  downloads: MaybeNumber,
  rating: MaybeNumber,
  ratingCount: MaybeNumber,
  weeklyDownloads: MaybeNumber,
  githubStars: MaybeNumber,
  rank: MaybeNumber,
  correctedBy: CorrectedBy,
});
export type MetricDay = z.infer<typeof MetricDay>;

/**
 * A field that differs between two contents: its values, null where there is none; of a list what
 * was added and removed.
 */
export const FieldChange = z.union([
  z.object({ field: z.string(), before: text, after: text }),
  z.object({ field: z.string(), added: z.array(z.string()), removed: z.array(z.string()) }),
]);
export type FieldChange = z.infer<typeof FieldChange>;

/** What a listing said from a moment on, and how that differs from before. */
export const Revision = z.object({
  seenAt: Moment,
  content: PluginContent.omit({ description: true }),
  descriptionLength: z.int().nullable(),
  /** Empty for the oldest revision that is given. */
  changes: z.array(FieldChange),
  correctedBy: CorrectedBy,
});
export type Revision = z.infer<typeof Revision>;

/** A review without its author, and without the text of the developer's reply. */
export const PluginReview = z.object({
  stars: z.int(),
  text: z.string(),
  day: z.iso.date(),
  /** The version of the plugin that it is about. */
  version: text,
  hasReply: z.boolean().nullable(),
  repliedOn: day,
});
export type PluginReview = z.infer<typeof PluginReview>;

/** A permission in plain words. */
export const PermissionInWords = z.object({
  /** As the store states it. */
  permission: z.string(),
  /** What it lets the plugin do. */
  words: z.string(),
  risk: z.enum(PERMISSION_RISKS),
  /** False: no rule knows it, and its risk is taken for low. */
  isKnown: z.boolean(),
  /**
   * The day it was asked for first, and the version of that day; null: since the first one seen.
   */
  since: day,
  version: text,
  /** The day it was not asked for any more; null for one that it has. */
  droppedOn: day,
});
export type PermissionInWords = z.infer<typeof PermissionInWords>;

/** The risk of a plugin's permissions: that of the riskiest one. */
export const PluginRisk = z.object({
  level: z.enum(PERMISSION_RISKS),
  /** The day from which it is so, and what it was before; null: since the first day seen. */
  since: day,
  before: z.enum(PERMISSION_RISKS).nullable(),
});
export type PluginRisk = z.infer<typeof PluginRisk>;

/**
 * A plugin's places among the listed plugins of its marketplace by the primary number, 1 the
 * largest; `at_least` where more are larger than are counted.
 */
export const PluginRanks = z.object({
  inMarketplace: MaybeNumber,
  inCategory: MaybeNumber,
  /** The shared category, and how many plugins it has in this marketplace. */
  category: z.enum(CATEGORY_SLUGS as [Category, ...Category[]]).nullable(),
  inCategoryOf: MaybeNumber,
});
export type PluginRanks = z.infer<typeof PluginRanks>;

/** A plugin with all that is known of it. */
export const PluginDetails = z.object({
  /** Absent where no day was asked for. */
  asOf: AsOfState.optional(),
  plugin: Plugin,
  company: z.object({ slug: z.string(), name: z.string() }).nullable(),
  /** Why it belongs to its company; null where it has none. */
  match: CompanyMatch.nullable(),
  /** Who owned it when, oldest first. */
  owners: z.array(OwnerPeriod),
  /** Null where its store gives no number to rank it by, or does not list it. */
  ranks: PluginRanks.nullable(),
  /** Null where its store states no permissions. */
  risk: PluginRisk.nullable(),
  /** The riskiest first, dropped ones last. */
  permissions: z.array(PermissionInWords),
  /** Null where it was not estimated, and as of a day before the first estimate. */
  revenue: PluginRevenue.nullable(),
  /** Null where rules did not read the listing, and as of a day on which it said something else. */
  extraction: PluginExtraction.nullable(),
  /** Null where the product is in one marketplace only. */
  family: ProductFamily.nullable(),
  /** What the listing says now; null where nothing is stored of it. */
  content: PluginContent.nullable(),
  /** Oldest first. */
  metrics: z.array(MetricDay),
  /** Newest first. */
  changes: z.array(PluginChange),
  /** Newest first. */
  revisions: z.array(Revision),
  /** Newest first. */
  reviews: z.array(PluginReview),
  /** Null where no language model has read it, and as of a day of the past. */
  analysis: PluginAnalysis.nullable(),
});
export type PluginDetails = z.infer<typeof PluginDetails>;

export const PluginAnswer = answerOf({
  id: z.string(),
  meta: z.object({ metrics: ListMeta }),
  ...PluginDetails.shape,
  metrics: z.array(rowOf(MetricDay)),
});

/** A plugin that is similar to another one, and why. */
export const SimilarPlugin = PluginItem.extend({
  /** Whether it does the same job, or one of both extends the other. */
  kind: z.enum(SIMILARITY_KINDS),
  /** How much of their telling words they share, 0 to 1: what the list is ordered by. */
  score: z.number(),
  /** Whether both have a category in common. */
  isSameCategory: z.boolean(),
  /** Telling words that both have, the most telling first. */
  words: z.array(z.string()),
  /** Tags that both have, ours and those of the store. */
  tags: z.array(z.string()),
});
export type SimilarPlugin = z.infer<typeof SimilarPlugin>;

export const SimilarAnswer = answerOf({
  id: z.string(),
  meta: ListMeta,
  /** Of its marketplace, the most similar first. */
  plugins: z.array(rowOf(SimilarPlugin)),
  /** Of other marketplaces, the most similar first. */
  elsewhere: z.array(rowOf(SimilarPlugin)),
});

export const MetricsAnswer = answerOf({
  id: z.string(),
  asOf: AsOfState.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  meta: ListMeta,
  /** Oldest first; days on which the plugin was not seen are missing. */
  metrics: z.array(rowOf(MetricDay)),
});

export const PluginListAnswer = answerOf({
  meta: ListMeta,
  asOf: AsOfState.optional(),
  sort: z.string(),
  order: z.string(),
  q: z.string().optional(),
  /** Of one status, or all; absent: listed and missing. */
  status: z.string().optional(),
  ...page,
  /** Plugins found. */
  total: z.int(),
  /** True where there are more than `total`: they are not counted to the end. */
  totalIsFloor: z.boolean(),
  plugins: z.array(rowOf(PluginItem)),
});
