import { z } from 'zod';
import { MarketplaceInfo } from '../marketplace.ts';
import { ROBOTS_VERDICTS } from '../robots.ts';
import { RUN_STATUSES } from '../run.ts';
import { answerOf, Moment, RunError } from './answer.ts';
import { AsOfState } from './as-of.ts';
import { MarketChange } from './change.ts';
import { ListMeta, rowOf } from './columns.ts';
import { CompanyItem } from './company.ts';
import { ApiNumber, MaybeEstimate, MaybeNumber } from './number.ts';

/** What is known of a marketplace without reading it. */
export const PublicMarketplaceInfo = MarketplaceInfo.pick({
  name: true,
  title: true,
  homeUrl: true,
  description: true,
  accessMethod: true,
  coverage: true,
  enabledByDefault: true,
  offReason: true,
  rules: true,
  robotsException: true,
  pace: true,
  primaryMetric: true,
  numbers: true,
  format: true,
});

/** Whether a marketplace is part of the daily run. */
export const MarketplaceState = z.object({
  on: z.boolean(),
  /** One sentence: why it is on, or off. */
  reason: z.string(),
  /** The operator's decision to read it although its robots.txt forbids it. */
  exception: z.object({ decidedBy: z.string(), decidedOn: z.iso.date(), why: z.string() }).nullable(),
});
export type MarketplaceState = z.infer<typeof MarketplaceState>;

/** The last check of the robots.txt of one origin. */
export const RobotsCheckResult = z.object({
  marketplace: z.string(),
  origin: z.string(),
  checkedAt: Moment,
  /** HTTP status; null where there was no response. */
  status: z.int().nullable(),
  verdict: z.enum(ROBOTS_VERDICTS),
  /** One sentence; null where there is nothing to add. */
  detail: z.string().nullable(),
});
export type RobotsCheckResult = z.infer<typeof RobotsCheckResult>;

/** A day that was read, and when its run ended. */
export const ReadDay = z.object({ day: z.iso.date(), finishedAt: Moment.nullable() });

/**
 * What the change of a marketplace's primary metric over 30 days is made of: plugins that have a
 * value on both days, each with its latest one of the seven days up to it, and those that have one
 * on one of them only. A plugin that was taken over meanwhile is gone and new.
 */
export const LikeForLike = z.object({
  comparedPlugins: ApiNumber,
  comparedBefore: ApiNumber,
  comparedTotal: ApiNumber,
  newPlugins: ApiNumber,
  newTotal: ApiNumber,
  gonePlugins: ApiNumber,
  /** Their total 30 days before. */
  goneTotal: ApiNumber,
});
export type LikeForLike = z.infer<typeof LikeForLike>;

/** The newest figures of a marketplace. */
export const MarketplaceSummary = z.object({
  name: z.string(),
  /** The newest day with figures; null where there is none. */
  day: z.iso.date().nullable(),
  /** The first day with figures. */
  firstDay: z.iso.date().nullable(),
  /** Those listed, without the missing. */
  plugins: MaybeNumber,
  /** Those not read that day though they should have been. */
  missing: MaybeNumber,
  companies: MaybeNumber,
  /** Sum and median of the primary metric, and the change of the sum, like for like. */
  primaryTotal: MaybeNumber,
  primaryTotalChange30d: MaybeNumber,
  /** Null where nothing is known of 30 days before. */
  likeForLike30d: LikeForLike.nullable(),
  primaryMedian: MaybeNumber,
  /** The newest daily run; null where there was none. */
  run: z
    .object({
      day: z.iso.date(),
      status: z.enum(RUN_STATUSES),
      finishedAt: Moment.nullable(),
      failures: z.int(),
      error: RunError,
      /** Why its day is suspect, a sentence each; empty where it is not. */
      suspicions: z.array(z.string()),
    })
    .nullable(),
  /** The newest daily run without failures; null where there was none. */
  lastSuccess: ReadDay.nullable(),
  robotsChecks: z.array(RobotsCheckResult),
});
export type MarketplaceSummary = z.infer<typeof MarketplaceSummary>;

/** A marketplace in a list of all of them. */
export const MarketplaceItem = z.object({
  info: PublicMarketplaceInfo,
  state: MarketplaceState,
  /** Null where the marketplace was never read. */
  summary: MarketplaceSummary.nullable(),
});

/** One UTC day of a marketplace. */
export const MarketplaceDay = z.object({
  day: z.iso.date(),
  plugins: MaybeNumber,
  appeared: MaybeNumber,
  disappeared: MaybeNumber,
  primaryTotal: MaybeNumber,
});
export type MarketplaceDay = z.infer<typeof MarketplaceDay>;

/** Plugins whose primary metric is at least `from` and less than `to`. */
export const HistogramBin = z.object({ from: z.number(), to: z.number(), plugins: z.int() });
export type HistogramBin = z.infer<typeof HistogramBin>;

/** What the plugins of a marketplace have together. */
export const MarketplaceFacts = z.object({
  /** Of the primary metric a plugin, over those that show one. */
  primaryAverage: MaybeNumber,
  /** Weighted by the number of ratings, which is beside it. */
  rating: MaybeNumber,
  ratingCount: MaybeNumber,
  /** Per 1,000 users, else downloads. */
  ratingsPer1000: MaybeNumber,
  /** Of the lowest paid price a month, in USD; and how many plugins state one. */
  medianPriceUsd: MaybeNumber,
  pricedPlugins: MaybeNumber,
  /** In the 30 days up to the newest. */
  appeared30d: MaybeNumber,
  disappeared30d: MaybeNumber,
  changedHands30d: MaybeNumber,
});
export type MarketplaceFacts = z.infer<typeof MarketplaceFacts>;

/** A plugin that is thought to earn something. */
export const EarningPlugin = z.object({
  id: z.string(),
  name: z.string(),
  /** What the marketplace is ordered by. */
  number: MaybeNumber,
  rating: MaybeNumber,
  /** In USD a year, and the same for each user, download or rating that the store counts. */
  revenue: MaybeEstimate,
  revenuePerUser: MaybeEstimate,
});
export type EarningPlugin = z.infer<typeof EarningPlugin>;

/** The plugins of a marketplace that are thought to earn most. */
export const MarketplaceEarning = z.object({
  /** Plugins with an estimate. */
  estimated: MaybeNumber,
  /** Those of them that are thought to earn something, with at least `least` of the number. */
  earning: MaybeNumber,
  least: z.int(),
  /** The highest estimate first. */
  plugins: z.array(EarningPlugin),
});
export type MarketplaceEarning = z.infer<typeof MarketplaceEarning>;

/** The figures of one marketplace. */
export const MarketplaceFigures = z.object({
  /** Absent where no day was asked for. */
  asOf: AsOfState.optional(),
  summary: MarketplaceSummary,
  facts: MarketplaceFacts,
  /** A tenth of the plugins have more than this of the primary metric. */
  primaryP90: MaybeNumber,
  ratingAverage: MaybeNumber,
  /** Of the newest day, in powers of ten. */
  histogram: z.array(HistogramBin),
  /** Oldest first. */
  days: z.array(MarketplaceDay),
  topCompanies: z.array(CompanyItem),
  /** Null where no plugin has an estimate, and as of an earlier day. */
  earning: MarketplaceEarning.nullable(),
  /** Newest first. */
  changes: z.array(MarketChange),
});
export type MarketplaceFigures = z.infer<typeof MarketplaceFigures>;

export const MarketplaceAnswer = answerOf({
  meta: z.object({ days: ListMeta, topCompanies: ListMeta, plugins: ListMeta }),
  info: PublicMarketplaceInfo,
  state: MarketplaceState,
  /** Null where the marketplace was never read. */
  figures: MarketplaceFigures.extend({
    days: z.array(rowOf(MarketplaceDay)),
    topCompanies: z.array(rowOf(CompanyItem)),
    earning: MarketplaceEarning.extend({ plugins: z.array(rowOf(EarningPlugin)) }).nullable(),
  }).nullable(),
});

export const MarketplaceListAnswer = answerOf({ marketplaces: z.array(MarketplaceItem) });
