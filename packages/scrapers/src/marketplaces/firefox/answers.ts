import { z } from 'zod';
import { firstOf, WholeNumber } from '../../shared/json-value.ts';

/**
 * A translated text: a text, or texts by locale; where the asked locale has none it is null and
 * `_default` names another.
 */
const LocaleText = z.union([z.string(), z.record(z.string(), z.string().nullable())]);
export type LocaleText = z.infer<typeof LocaleText>;

/** An address: translated, and in version 5 wrapped together with Mozilla's own redirect to it. */
const Link = z.union([z.object({ url: LocaleText.nullable() }).transform(({ url }) => url), LocaleText]);

/** A list whose entries are checked with the listing: a wrong one costs itself. */
const Entries = z.array(z.unknown());

const Promotion = z.object({ category: z.string() });

const File = z.object({
  permissions: z.array(z.string()).nullish(),
  host_permissions: z.array(z.string()).nullish(),
  /** What it may ask for later. */
  optional_permissions: Entries.nullish(),
  /** Kinds of personal data that the developer declares; `none` alone where there are none. */
  data_collection_permissions: Entries.nullish(),
});

const Version = z.object({
  version: z.string().nullish(),
  /** Of each program, the oldest version, and the newest or `*`. */
  compatibility: z
    .object({ firefox: z.object({ min: z.string().nullish(), max: z.string().nullish() }).nullish() })
    .nullish(),
  /** Version 5. */
  file: File.nullish(),
  /** Version 4 and collections. */
  files: firstOf(File).nullish(),
});

/** What we read of one add-on, in versions 4 and 5 of the API. */
export const Addon = z.object({
  guid: z.string().min(1).max(200),
  id: z.int().nullish(),
  slug: z
    .string()
    .min(1)
    .max(200)
    .refine((slug) => slug.isWellFormed(), 'contains half a character')
    .nullish(),
  name: LocaleText,
  default_locale: z.string().nullish(),
  summary: LocaleText.nullish(),
  description: LocaleText.nullish(),
  type: z.string().nullish(),
  url: z.string().nullish(),
  icon_url: z.string().nullish(),
  icons: z.object({ '128': z.string().nullish() }).nullish(),
  /** By program in version 4. */
  categories: z.union([Entries, z.object({ firefox: Entries.nullish() })]).nullish(),
  tags: Entries.nullish(),
  previews: z.array(z.object({ image_url: z.string().nullish() })).nullish(),
  authors: firstOf(z.object({ id: z.int().optional(), name: z.string().optional() })).nullish(),
  created: z.string().nullish(),
  last_updated: z.string().nullish(),
  homepage: Link.nullish(),
  support_url: Link.nullish(),
  support_email: LocaleText.nullish(),
  has_privacy_policy: z.boolean().nullish(),
  requires_payment: z.boolean().nullish(),
  average_daily_users: WholeNumber.nullish(),
  weekly_downloads: WholeNumber.nullish(),
  ratings: z
    .object({
      average: z.number().nullish(),
      count: WholeNumber.nullish(),
      /** Ratings with a text. */
      text_count: WholeNumber.nullish(),
      /** How many have each number of stars; in the detail of one add-on alone. */
      grouped_counts: z
        .object({ 1: WholeNumber, 2: WholeNumber, 3: WholeNumber, 4: WholeNumber, 5: WholeNumber })
        .nullish(),
    })
    .nullish(),
  current_version: Version.nullish(),
  /** One in 2023, a list in 2026, empty when there is none. */
  promoted: z.union([z.array(Promotion), Promotion]).nullish(),
  /** Version 4, before `promoted`. */
  is_recommended: z.boolean().nullish(),
  is_featured: z.boolean().nullish(),
});
export type Addon = z.infer<typeof Addon>;

/** A page of the search, or of a collection: there each add-on lies in `addon`. */
export const Page = z.object({
  page_count: WholeNumber.nullish().catch(undefined),
  results: z.array(z.unknown()),
});
