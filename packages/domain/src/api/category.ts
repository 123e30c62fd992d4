import { z } from 'zod';
import { CATEGORY_SLUGS, type Category } from '../category.ts';
import { answerOf } from './answer.ts';
import { ListMeta, rowOf } from './columns.ts';
import { MaybeNumber } from './number.ts';
import { PluginItem } from './plugin.ts';

const CategorySlug = z.enum(CATEGORY_SLUGS as [Category, ...Category[]]);

const counts = {
  plugins: MaybeNumber,
  /** Median of the plugins' ratings; over several marketplaces, that of `leading`. */
  medianRating: MaybeNumber,
  /**
   * Shares of the marketplace's primary number that the largest 3 plugins, the next 7 and the next
   * 90 hold: 0.4 = 40 %; over several marketplaces, those of `leading`.
   */
  top3Share: MaybeNumber,
  next7Share: MaybeNumber,
  next90Share: MaybeNumber,
  /** Of the plugins that state a day of update, the share not updated for 365 days. */
  notUpdatedShare: MaybeNumber,
  /**
   * Median of the lowest paid price a month, in USD; over several marketplaces, that of `leading`.
   */
  medianPriceUsd: MaybeNumber,
  /** Plugins that came and went in the days. */
  new30d: MaybeNumber,
  new90d: MaybeNumber,
  new365d: MaybeNumber,
  gone30d: MaybeNumber,
  gone90d: MaybeNumber,
  gone365d: MaybeNumber,
};

/** A category over all marketplaces. Users are added up over those that count users alone. */
export const CategoryItem = z.object({
  name: CategorySlug,
  title: z.string(),
  /** Those that have plugins of it, the one with most first. */
  marketplaces: z.array(z.string()),
  /** Those of them that count users. */
  usersIn: z.array(z.string()),
  users: MaybeNumber,
  /** Like for like, as shares. */
  usersChange30d: MaybeNumber,
  usersChange90d: MaybeNumber,
  usersChange365d: MaybeNumber,
  /** The marketplace with most users, else with most plugins: what cannot be added up is of it. */
  leading: z.string(),
  ...counts,
});
export type CategoryItem = z.infer<typeof CategoryItem>;

/** A category in one marketplace: its own, or a shared one. */
export const CategoryInMarketplace = z.object({
  marketplace: z.string(),
  /** What the marketplace calls it: its own categories that belong to the shared one. */
  titles: z.array(z.string()),
  /** Of the marketplace's primary number, and its change, like for like. */
  total: MaybeNumber,
  totalChange30d: MaybeNumber,
  totalChange90d: MaybeNumber,
  totalChange365d: MaybeNumber,
  /** How many ratings its plugins have. */
  ratingCount: MaybeNumber,
  ...counts,
});
export type CategoryInMarketplace = z.infer<typeof CategoryInMarketplace>;

/** Plugins that came and went in a month, `2026-11`. */
export const CategoryMonth = z.object({ month: z.string(), new: z.int(), gone: z.int() });
export type CategoryMonth = z.infer<typeof CategoryMonth>;

/** Plugins of a category that leave room for another: how many, and the address of their list. */
export const CategoryOpening = z.object({ name: z.string(), count: MaybeNumber, href: z.string() });
export type CategoryOpening = z.infer<typeof CategoryOpening>;

export const CategoryListAnswer = answerOf({
  meta: ListMeta,
  /** Most users first. */
  categories: z.array(rowOf(CategoryItem)),
});

export const CategoryAnswer = answerOf({
  meta: z.object({ marketplaces: ListMeta, leaders: ListMeta }),
  /** Null where no marketplace has a plugin of it. */
  category: CategoryItem.nullable(),
  /** The one with most plugins first. */
  marketplaces: z.array(rowOf(CategoryInMarketplace)),
  /** The last 24, oldest first. */
  months: z.array(CategoryMonth),
  /**
   * The largest plugins by the number of `leading`, in the marketplaces that have the same number.
   */
  leaders: z.array(rowOf(PluginItem)),
  openings: z.array(CategoryOpening),
});
