import { z } from 'zod';
import { LARGEST_INTEGER, LONGEST, MOST_IN_LIST } from './bounds.ts';
import { Count } from './count.ts';
import { Day } from './day.ts';
import { ExternalId } from './storable.ts';
import { HttpUrl, LongText, NameText, PublicName, ShortText } from './text.ts';

/** Which part of a response a listing comes from: the store's own data, or the visible markup. */
export const READ_FROM = ['data', 'markup'] as const;
export type ReadFrom = (typeof READ_FROM)[number];

export const PRICING_MODELS = ['free', 'free_trial', 'freemium', 'paid'] as const;

/** How many reviews of a plugin are stored. */
export const MOST_REVIEWS = MOST_IN_LIST.reviews;

/** Who publishes a plugin. E-mail addresses are removed from both names, see `PublicName`. */
export const Developer = z.object({
  name: PublicName,
  legalName: PublicName.nullish(),
  site: HttpUrl.nullish(),
  /** True when the store has verified that the site belongs to the developer. */
  siteVerified: z.boolean().nullish(),
  /** Published contact address: used to match companies, never shown or exported. */
  email: z.email().max(LONGEST.email).nullish(),
  /** The store's own id of the publisher. */
  externalId: ShortText.nullish(),
  /**
   * The GitHub account that owns the repository, in stores where the repository is the listing.
   * Absent in other stores, where a developer may link to anybody's repository.
   */
  githubOwner: ShortText.nullish(),
});
export type Developer = z.infer<typeof Developer>;

/** A review without its author: 1-5 stars, text, UTC day. */
export const Review = z.object({
  externalId: ShortText,
  stars: z.int().min(1).max(5),
  text: LongText,
  day: Day,
});
export type Review = z.infer<typeof Review>;

/**
 * What one marketplace states of one plugin at one moment: the only shape that leaves a scraper.
 *
 * Every optional field has three states: `undefined` the response does not contain the field (the
 * stored value stays), `null` the response states that there is none, and a value.
 */
export const Listing = z.object({
  /** The store's id of the plugin; together with the marketplace it identifies the plugin. */
  externalId: ExternalId,
  url: HttpUrl,
  name: NameText,
  summary: ShortText.nullish(),
  description: LongText.nullish(),
  iconUrl: HttpUrl.nullish(),
  /** The store's own category slug. */
  category: ShortText.nullish(),
  /** The store's own type of item, e.g. `extension`, `theme`, `app`. */
  itemType: ShortText.nullish(),
  version: ShortText.nullish(),
  /** Package size as the store shows it, e.g. `1.31MiB`. */
  size: ShortText.nullish(),
  listedOn: Day.nullish(),
  updatedOn: Day.nullish(),
  developer: Developer.nullish(),
  websiteUrl: HttpUrl.nullish(),
  supportUrl: HttpUrl.nullish(),
  privacyUrl: HttpUrl.nullish(),
  termsUrl: HttpUrl.nullish(),
  sourceUrl: HttpUrl.nullish(),
  permissions: z.array(ShortText).max(MOST_IN_LIST.permissions).nullish(),
  languages: z.array(ShortText).max(MOST_IN_LIST.languages).nullish(),
  /** Distinctions given by the store, e.g. `featured`. */
  badges: z.array(ShortText).max(MOST_IN_LIST.badges).nullish(),
  pricingModel: z.enum(PRICING_MODELS).nullish(),
  /** The price in the store's own words. */
  pricingLabel: ShortText.nullish(),
  users: Count.nullish(),
  downloads: Count.nullish(),
  /** Average stars, 1-5; null when there are no ratings. */
  rating: z.number().min(1).max(5).nullish(),
  ratingCount: z.int().nonnegative().max(LARGEST_INTEGER).nullish(),
  /** Newest first, at most `MOST_REVIEWS`. */
  reviews: z.array(Review).max(MOST_REVIEWS).nullish(),
  readFrom: z.enum(READ_FROM),
});
export type Listing = z.infer<typeof Listing>;

/** All fields of a listing but its identity; drift detection compares how often each is found. */
export const LISTING_FIELDS = Listing.keyof().exclude(['externalId', 'url']).options;
export type ListingField = (typeof LISTING_FIELDS)[number];

/** The fields that are metrics of a day. */
export const NUMBER_FIELDS = ['users', 'downloads', 'rating', 'ratingCount'] as const satisfies readonly ListingField[];
export type NumberField = (typeof NUMBER_FIELDS)[number];

export function isNumberField(field: ListingField): field is NumberField {
  return NUMBER_FIELDS.some((number) => number === field);
}
