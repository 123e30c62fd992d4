import { z } from 'zod';
import { isObject } from '../../shared/is-object.ts';
import { WholeNumber } from '../../shared/json-value.ts';
import { textOf } from '../../shared/raw-value.ts';

/** The id of a listing: 18 letters and digits, or a UUID. */
const ListingId = z.union([z.string().regex(/^[a-zA-Z0-9]{18}$/), z.guid()], { error: 'expected a listing id' });

/** The part of a page about the whole list. */
export const ListTotal = z.object({ totalCount: WholeNumber });

/**
 * A page of the listings API; its elements are read one by one. What it features besides (the same
 * on every page) stands in the list too.
 */
export const ListPage = z.object({
  listings: z.array(z.unknown()),
  featured: z.array(z.unknown()).nullish().catch(undefined),
});

/**
 * A publisher: a name in the list, an object in a listing in full. Its address and telephone are
 * not read.
 */
const Publisher = z.preprocess(
  publisherOfName,
  z
    .object({
      name: z.string().nullish(),
      id: z.string().nullish(),
      email: z.string().nullish(),
      website: z.string().nullish(),
    })
    .nullish(),
);
export type Publisher = z.infer<typeof Publisher>;

/**
 * One app of a page. Numbers are checked with the listing, so that a wrong one leaves out nothing
 * else.
 */
export const ListedApp = z.object({
  oafId: ListingId,
  title: z.string().min(1),
  type: z.string().nullish(),
  description: z.string().nullish(),
  listingCategories: z.array(z.unknown()).nullish(),
  logos: z.array(z.unknown()).nullish(),
  publisher: Publisher,
  averageRating: z.unknown().optional(),
  reviewsAmount: z.unknown().optional(),
  pricing: z.string().nullish(),
});

export const Plan = z.object({
  price: z.union([z.number(), z.string()]).nullish(),
  currency_code: z.string().nullish(),
  units: z.string().nullish(),
  frequency: z.string().nullish(),
  trial_days: z.number().nullish(),
  lowest_starting_price: z.boolean().nullish(),
});
export type Plan = z.infer<typeof Plan>;

/**
 * A listing in full. Of its parts only those named here are read: never the keys of its chat
 * widget.
 */
export const Detail = z.object({
  appExchangeId: ListingId.nullish(),
  id: ListingId.nullish(),
  name: z.string().min(1),
  technology: z.string().nullish(),
  description: z.string().nullish(),
  fullDescription: z.string().nullish(),
  publisher: Publisher,
  /** Categories by their slugs: whether they are chosen, and narrower ones. */
  businessNeeds: z.record(z.string(), z.unknown()).nullish(),
  reviewsSummary: z.object({ reviewCount: z.unknown().optional(), averageRating: z.unknown().optional() }).nullish(),
  pricing: z
    .object({
      price_model_type: z.string().nullish(),
      model: z.object({ plans: z.array(Plan).nullish() }).nullish(),
    })
    .nullish(),
  plugins: z
    .array(
      z.object({
        pluginType: z.string().nullish(),
        data: z.object({ items: z.array(z.unknown()).nullish() }).nullish(),
      }),
    )
    .nullish(),
  extensions: z
    .array(
      z.object({
        extensionType: z.string().nullish(),
        data: z
          .object({
            publishedDate: z.unknown().optional(),
            languages: z.array(z.string()).nullish(),
            productsRequired: z.array(z.unknown()).nullish(),
            productsSupported: z.array(z.unknown()).nullish(),
            featured: z.boolean().nullish(),
            salesWebsite: z.string().nullish(),
          })
          .nullish(),
      }),
    )
    .nullish(),
  solution: z
    .object({
      solution: z
        .object({
          version: z.object({ versionName: z.string().nullish() }).nullish(),
          latestVersionDate: z.unknown().optional(),
        })
        .nullish(),
    })
    .nullish(),
});

// The list says nothing but the name; what a listing in full leaves out, the publisher does not
// have.
function publisherOfName(publisher: unknown): unknown {
  if (typeof publisher === 'string') return textOf(publisher) && { name: publisher };
  return isObject(publisher) ? { id: null, email: null, website: null, ...publisher } : publisher;
}
