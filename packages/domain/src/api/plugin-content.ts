import { z } from 'zod';
import { PRICING_MODELS } from '../listing.ts';

// Undefined: the store does not say. Null: the store says there is none.
const text = z.string().nullish();
const flag = z.boolean().nullish();
const day = z.iso.date().nullish();
const texts = z.array(z.string()).nullish();

/** What a listing says, beside its numbers. Its developer's e-mail address is not part of it. */
export const PluginContent = z.object({
  url: z.string(),
  name: z.string(),
  summary: text,
  description: text,
  iconUrl: text,
  /** Addresses, in the store's order. */
  screenshots: texts,
  videos: texts,
  /** The language of the texts, BCP 47; without it the default of the store. */
  language: text,
  category: text,
  /** All categories, the first included. */
  categories: texts,
  tags: texts,
  /** Programs that it runs in, in the store's words. */
  worksWith: texts,
  itemType: text,
  version: text,
  /** Of the program that it runs in: the oldest, and the newest it was tested with. */
  minimumVersion: text,
  testedVersion: text,
  /** Of the manifest's format. */
  manifestVersion: z.int().nullish(),
  size: text,
  listedOn: day,
  updatedOn: day,
  developer: z
    .object({
      name: z.string(),
      legalName: text,
      site: text,
      siteVerified: flag,
      /** Whether it declares to be a trader under the law of the EU. */
      isTrader: flag,
      externalId: text,
      githubOwner: text,
    })
    .nullish(),
  websiteUrl: text,
  supportUrl: text,
  privacyUrl: text,
  termsUrl: text,
  sourceUrl: text,
  /** What it may do once it is installed. */
  permissions: texts,
  /** What it may ask for later. */
  optionalPermissions: texts,
  /** Kinds of personal data that the developer declares to collect; empty: none. */
  dataUse: texts,
  languages: texts,
  badges: texts,
  pricingModel: z.enum(PRICING_MODELS).nullish(),
  pricingLabel: text,
});
export type PluginContent = z.infer<typeof PluginContent>;
