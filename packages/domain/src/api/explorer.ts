import { z } from 'zod';
import { CATEGORY_SLUGS } from '../category.ts';
import { EXTRACTED_PRICING_MODELS } from '../extraction.ts';
import { PERMISSION_RISKS } from '../permission-risk.ts';
import { OWNER_KINDS } from '../revenue.ts';
import { answerOf } from './answer.ts';
import { AsOfState } from './as-of.ts';
import { ListMeta, rowOf } from './columns.ts';
import { FILTER_NAMES } from './filters/index.ts';
import { MaybeChange, MaybeEstimate, MaybeNumber } from './number.ts';
import { PluginItem } from './plugin.ts';

const day = z.iso.date().nullable();

/** A plugin in a list over all marketplaces. */
export const ExplorerItem = PluginItem.omit({ usersChange30d: true, downloadsChange30d: true }).extend({
  /** The shared category, and the store's own. */
  category: z.enum(CATEGORY_SLUGS).nullable(),
  storeCategory: z.string().nullable(),
  /** As its texts and its store say together; as of an earlier day maybe the store alone. */
  pricingModel: z.enum(EXTRACTED_PRICING_MODELS).nullable(),
  pricingLabel: z.string().nullable(),
  /** The lowest recurring price a month, read from the listing by rules. */
  priceUsd: MaybeNumber,
  /** What it is thought to earn, in USD a year; null where a step is unknown. */
  revenue: MaybeEstimate,
  /** What its owner wants it for, by rules; null where that was not estimated. */
  ownerKind: z.enum(OWNER_KINDS).nullable(),
  /** Ours, by rules; those of the store are found by the filter `tag` too. */
  tags: z.array(z.string()),
  ratingsPer1000: MaybeNumber,
  /** Changes of the number that its marketplace is ordered by. */
  change7d: MaybeChange,
  change30d: MaybeChange,
  change90d: MaybeChange,
  change365d: MaybeChange,
  /**
   * Of a number that only grows: the gain a day in the period against that of the period before.
   */
  pace7d: MaybeNumber,
  pace30d: MaybeNumber,
  pace90d: MaybeNumber,
  pace365d: MaybeNumber,
  /** The day of the store's first publication, else the first day it was seen. */
  listedOn: z.iso.date(),
  delistedOn: day,
  /** The last day it changed hands. */
  changedHandsOn: day,
  /** Plugins of its company in all marketplaces, delisted ones left out. */
  companyPlugins: MaybeNumber,
  /** The risk of its riskiest permission; null where its store states no permissions. */
  risk: z.enum(PERMISSION_RISKS).nullable(),
});
export type ExplorerItem = z.infer<typeof ExplorerItem>;

export const ExplorerAnswer = answerOf({
  meta: ListMeta,
  /** The filters of the list, as parameters. */
  filters: z.partialRecord(z.enum(FILTER_NAMES), z.string()),
  sort: z.string(),
  order: z.string(),
  limit: z.int(),
  /** Plugins found: counted up to 10,000, beyond that about as many. */
  total: z.int(),
  isTotalEstimated: z.boolean(),
  /**
   * The newest day that the list is of: relative days of filters count back from it. Where a day of
   * the past was asked for, what corrected its data since.
   */
  asOf: day,
  corrections: AsOfState.shape.corrections.optional(),
  /** The addresses of the next and the previous part of the list; null where there is none. */
  next: z.string().nullable(),
  previous: z.string().nullable(),
  plugins: z.array(rowOf(ExplorerItem)),
});

/** What one filter can be set to, counted over the plugins that pass the other filters. */
export const FacetAnswer = answerOf({
  field: z.enum(FILTER_NAMES),
  /**
   * Of a number: plugins by value, each bar from here to the next; empty where there is no
   * histogram.
   */
  bars: z.array(z.object({ from: z.number(), count: z.int() })),
  /** Of a number: ranges as parameters. */
  brackets: z.array(z.object({ value: z.string(), count: z.int() })),
  /** Of other filters: values, the most frequent first. */
  values: z.array(z.object({ value: z.string(), count: z.int() })),
  /** Plugins whose number is not known. */
  unknown: z.int(),
});
export type FacetAnswer = z.infer<typeof FacetAnswer>;
