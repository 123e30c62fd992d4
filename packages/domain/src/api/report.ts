import { z } from 'zod';
import { GROWTH_PERIODS } from '../periods.ts';
import { Quarter } from '../quarter.ts';
import { answerOf } from './answer.ts';
import { CategoryInMarketplace } from './category.ts';
import { ChangeItem } from './change.ts';
import { ListMeta, rowOf } from './columns.ts';
import { CompanyItem } from './company.ts';
import { MoverItem } from './mover.ts';
import { MaybeNumber } from './number.ts';

const Quarterly = {
  quarter: Quarter,
  /** The first and the last UTC day of the quarter that any marketplace was read on. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** Whether each of the marketplaces was read on every day of the quarter. */
  isComplete: z.boolean(),
};

/** A quarter that there is a report of. */
export const ReportItem = z.object({ ...Quarterly, marketplaces: z.array(z.string()) });
export type ReportItem = z.infer<typeof ReportItem>;

/** A marketplace in the days of a quarter that it was read on. */
export const StoreQuarter = z.object({
  marketplace: z.string(),
  /** The first and the last of these days. */
  from: z.iso.date(),
  to: z.iso.date(),
  readDays: MaybeNumber,
  /** Listed on the first and on the last of them. */
  pluginsBefore: MaybeNumber,
  plugins: MaybeNumber,
  companies: MaybeNumber,
  appeared: MaybeNumber,
  disappeared: MaybeNumber,
  /** Sum of the primary number on the first and on the last of them. */
  primaryTotalBefore: MaybeNumber,
  primaryTotal: MaybeNumber,
  /** Of the sum on the last of them, like for like, as a share. */
  primaryTotalChange30d: MaybeNumber,
  /** Plugins that changed hands. */
  changedHands: MaybeNumber,
  /** Plugins whose permissions are of high risk now and that asked for another one of high risk. */
  riskier: MaybeNumber,
  /** Changes of a stated price. */
  priceChanges: MaybeNumber,
  /** As of the newest day: null in the report of a quarter that is long over. */
  rating: MaybeNumber,
  ratingCount: MaybeNumber,
  medianPriceUsd: MaybeNumber,
  pricedPlugins: MaybeNumber,
});
export type StoreQuarter = z.infer<typeof StoreQuarter>;

/** A plugin that grew fastest in its marketplace. */
export const ReportMover = MoverItem.extend({
  /** In days, none of them before the quarter. */
  period: z.union(GROWTH_PERIODS.map((days) => z.literal(days))),
});
export type ReportMover = z.infer<typeof ReportMover>;

/** A company that is among the largest of a marketplace. */
export const ReportCompany = CompanyItem.extend({
  marketplace: z.string(),
  /** Of the sum of the marketplace's primary number. */
  share: MaybeNumber,
});
export type ReportCompany = z.infer<typeof ReportCompany>;

/** A shared category that is among the largest of a marketplace. */
export const ReportCategory = CategoryInMarketplace.extend({ category: z.string(), title: z.string() });
export type ReportCategory = z.infer<typeof ReportCategory>;

/** A sentence made of numbers of one marketplace. */
export const ReportInsight = z.object({
  /** Names its marketplace and its days. */
  text: z.string(),
  marketplace: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
});
export type ReportInsight = z.infer<typeof ReportInsight>;

/** The lists of a report whose rows hold numbers, by the shape of a row. */
export const REPORT_LISTS = {
  stores: StoreQuarter,
  growing: ReportMover,
  companies: ReportCompany,
  categories: ReportCategory,
  hands: ChangeItem,
  permissions: ChangeItem,
} as const;

/** A report with its numbers whole. */
export const Report = z.object({
  ...Quarterly,
  insights: z.array(ReportInsight),
  /** The one with most plugins first. */
  stores: z.array(REPORT_LISTS.stores),
  /** Of each marketplace the fastest first. */
  growing: z.array(REPORT_LISTS.growing),
  /** Of each marketplace the largest first. */
  companies: z.array(REPORT_LISTS.companies),
  categories: z.array(REPORT_LISTS.categories),
  /** Changes of hands of the quarter, of the largest plugins. */
  hands: z.array(REPORT_LISTS.hands),
  /** Permissions of high risk that such plugins asked for, those of the largest plugins. */
  permissions: z.array(REPORT_LISTS.permissions),
  /** What this report leaves out and what limits it, a sentence each. */
  limits: z.array(z.string()),
});
export type Report = z.infer<typeof Report>;

export const ReportAnswer = answerOf({
  meta: z.object({
    stores: ListMeta,
    growing: ListMeta,
    companies: ListMeta,
    categories: ListMeta,
    hands: ListMeta,
    permissions: ListMeta,
  }),
  ...Report.shape,
  stores: z.array(rowOf(REPORT_LISTS.stores)),
  growing: z.array(rowOf(REPORT_LISTS.growing)),
  companies: z.array(rowOf(REPORT_LISTS.companies)),
  categories: z.array(rowOf(REPORT_LISTS.categories)),
  hands: z.array(rowOf(REPORT_LISTS.hands)),
  permissions: z.array(rowOf(REPORT_LISTS.permissions)),
});

export const ReportListAnswer = answerOf({
  /** The newest first. */
  reports: z.array(ReportItem),
});
