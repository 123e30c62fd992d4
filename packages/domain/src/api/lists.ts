import { z } from 'zod';
import { CATEGORY_SLUGS, type Category } from '../category.ts';
import { CHANGE_GROUPS } from '../change-group.ts';
import { answerOf, page } from './answer.ts';
import { CategoryInMarketplace } from './category.ts';
import { MarketChange, PluginChange } from './change.ts';
import { ListMeta, rowOf } from './columns.ts';
import { MaybeChange, MaybeNumber } from './number.ts';
import { PluginReview, Revision } from './plugin.ts';
import { PluginContent } from './plugin-content.ts';

/** What a listing said from a moment on, its description included. */
export const RevisionInFull = Revision.extend({ content: PluginContent });
export type RevisionInFull = z.infer<typeof RevisionInFull>;

/** Newest first; the changes of each are those from the one before, however far back that is. */
export const RevisionListAnswer = answerOf({ id: z.string(), ...page, revisions: z.array(RevisionInFull) });

/** Newest first. */
export const PluginChangeListAnswer = answerOf({ id: z.string(), ...page, changes: z.array(PluginChange) });

/** The newest reviews that are kept, newest first. */
export const ReviewListAnswer = answerOf({ id: z.string(), reviews: z.array(PluginReview) });

/** Newest first, those of all its plugins. */
export const CompanyChangeListAnswer = answerOf({ slug: z.string(), ...page, changes: z.array(MarketChange) });

/** A product of a company: its listings in stores are one product. */
export const CompanyProductItem = z.object({
  key: z.string(),
  name: z.string(),
  /** The ids of its plugins, the largest first, delisted ones last. */
  plugins: z.array(z.string()),
  /** Over its listings in stores that count users. */
  users: MaybeNumber,
  usersChange30d: MaybeChange,
  /** Whether all its listings are delisted. */
  isGone: z.boolean(),
});
export type CompanyProductItem = z.infer<typeof CompanyProductItem>;

/** The largest first, gone ones last. */
export const ProductListAnswer = answerOf({
  slug: z.string(),
  meta: ListMeta,
  products: z.array(rowOf(CompanyProductItem)),
});

/** A shared category as one marketplace has it. */
export const MarketCategoryItem = z.object({
  name: z.enum(CATEGORY_SLUGS as [Category, ...Category[]]),
  ...CategoryInMarketplace.shape,
});

/** The largest first. */
export const MarketCategoryListAnswer = answerOf({
  marketplace: z.string(),
  meta: ListMeta,
  categories: z.array(rowOf(MarketCategoryItem)),
});

/** A tag, and how many plugins have it. */
export const TagCount = z.object({ tag: z.string(), count: z.int() });

/** The most frequent first. */
export const TagListAnswer = answerOf({ tags: z.array(TagCount) });

/**
 * How many plugins have a tag, and which others they have, the most frequent first. Of a tag that
 * very many plugins have, 10,000 of them are counted.
 */
export const TagAnswer = answerOf({ ...TagCount.shape, related: z.array(TagCount) });

/** How many changes of a kind were noticed on a day, in all marketplaces. */
export const DayCount = z.object({ day: z.iso.date(), group: z.enum(CHANGE_GROUPS), changes: z.int() });

/** Oldest first; days without any are missing. */
export const DayCountListAnswer = answerOf({
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  counts: z.array(DayCount),
});
