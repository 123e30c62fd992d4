import { z } from 'zod';
import { LARGEST_INTEGER, LONGEST, MOST_IN_LIST } from './bounds.ts';
import { Count, CountKind } from './count.ts';
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
  /** Whether the developer declares to be a trader under the law of the EU. */
  isTrader: z.boolean().nullish(),
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
  /** The version of the plugin that it is about. */
  version: ShortText.nullish(),
  /** Whether the developer replied, and on which day; the reply itself is not read. */
  hasReply: z.boolean().nullish(),
  repliedOn: Day.nullish(),
});
export type Review = z.infer<typeof Review>;

const Tally = z.int().nonnegative().max(LARGEST_INTEGER);

/** How many ratings have 1, 2, 3, 4 and 5 stars, in this order. */
export const RatingDistribution = z.tuple([Tally, Tally, Tally, Tally, Tally]);
export type RatingDistribution = z.infer<typeof RatingDistribution>;

/** A place in a list that the store gives away or sells. */
export const PLACEMENTS = ['featured', 'sponsored'] as const;

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
  /** Addresses, in the store's order. */
  screenshots: z.array(HttpUrl).max(MOST_IN_LIST.screenshots).nullish(),
  videos: z.array(HttpUrl).max(MOST_IN_LIST.videos).nullish(),
  /**
   * The language of the texts as a tag of BCP 47, where the response states it; undefined: the
   * default of the store.
   */
  language: ShortText.nullish(),
  /** The store's own category slug: the first, where there are several. */
  category: ShortText.nullish(),
  /** All category slugs, the first included. */
  categories: z.array(ShortText).max(MOST_IN_LIST.categories).nullish(),
  tags: z.array(ShortText).max(MOST_IN_LIST.tags).nullish(),
  /** Programs that the plugin runs in, in the store's words: `Google Sheets`, `Jira Cloud`. */
  worksWith: z.array(ShortText).max(MOST_IN_LIST.worksWith).nullish(),
  /** The store's own type of item, e.g. `extension`, `theme`, `app`. */
  itemType: ShortText.nullish(),
  version: ShortText.nullish(),
  /** The oldest version of the host program that it runs in, and the newest it was tested with. */
  minimumVersion: ShortText.nullish(),
  testedVersion: ShortText.nullish(),
  /** Version of the format of a browser extension's manifest; 2 is to be removed. */
  manifestVersion: z.int().min(1).max(9).nullish(),
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
  /** What it may do once it is installed, hosts included. */
  permissions: z.array(ShortText).max(MOST_IN_LIST.permissions).nullish(),
  /** What it may ask for later. */
  optionalPermissions: z.array(ShortText).max(MOST_IN_LIST.optionalPermissions).nullish(),
  /** Kinds of personal data that the developer declares to collect; empty: none. */
  dataUse: z.array(ShortText).max(MOST_IN_LIST.dataUse).nullish(),
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
  ratingCount: Tally.nullish(),
  /** How the store shows the number of ratings; undefined: as counted. */
  ratingCountKind: CountKind.nullish(),
  ratingDistribution: RatingDistribution.nullish(),
  /** Reviews that have a text. */
  textReviewCount: Tally.nullish(),
  weeklyDownloads: Tally.nullish(),
  /** Stars of the repository on GitHub. */
  githubStars: Tally.nullish(),
  /** Threads of the store's support forum, of the period that the store counts. */
  supportThreads: Tally.nullish(),
  supportThreadsResolved: Tally.nullish(),
  /** Place in the store's list that is read, 1 is the first, where the store states an order. */
  rank: Tally.min(1).nullish(),
  placement: z.enum(PLACEMENTS).nullish(),
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

/** Those of them that count users or downloads, with their kind. */
export const COUNT_FIELDS = ['users', 'downloads'] as const satisfies readonly NumberField[];
export type CountField = (typeof COUNT_FIELDS)[number];

/** Numbers beside these, of which a day's are kept too. */
export const DAILY_EXTRAS = ['weeklyDownloads', 'githubStars', 'rank'] as const satisfies readonly ListingField[];
/** What changes daily, but is kept as of the last reading only. */
export const LATEST_EXTRAS = [
  'ratingDistribution',
  'textReviewCount',
  'supportThreads',
  'supportThreadsResolved',
  'placement',
] as const satisfies readonly ListingField[];
/** The fields that belong neither to the metrics nor to a revision. */
export const EXTRA_FIELDS = [...DAILY_EXTRAS, ...LATEST_EXTRAS] as const;
export type ExtraField = (typeof EXTRA_FIELDS)[number];

/**
 * Extras that are true of the day alone on which they are read: a reading of a later day that
 * states none clears them.
 */
export const EXTRAS_OF_A_DAY = ['rank', 'placement'] as const satisfies readonly ExtraField[];
/** The others keep their last value, as metrics do. */
export const KEPT_EXTRAS = EXTRA_FIELDS.filter((field) => !EXTRAS_OF_A_DAY.some((one) => one === field));

export function isNumberField(field: ListingField): field is NumberField {
  return NUMBER_FIELDS.some((number) => number === field);
}
