import { z } from 'zod';
import { PRICING_MODELS } from '../listing.ts';

// Undefined: the store does not say. Null: the store says there is none.
const text = z.string().nullish();
const day = z.iso.date().nullish();
const texts = z.array(z.string()).nullish();

/** What a listing says, beside its numbers. Its developer's e-mail address is not part of it. */
export const PluginContent = z.object({
  url: z.string(),
  name: z.string(),
  summary: text,
  description: text,
  iconUrl: text,
  category: text,
  itemType: text,
  version: text,
  size: text,
  listedOn: day,
  updatedOn: day,
  developer: z
    .object({
      name: z.string(),
      legalName: text,
      site: text,
      siteVerified: z.boolean().nullish(),
      externalId: text,
      githubOwner: text,
    })
    .nullish(),
  websiteUrl: text,
  supportUrl: text,
  privacyUrl: text,
  termsUrl: text,
  sourceUrl: text,
  permissions: texts,
  languages: texts,
  badges: texts,
  pricingModel: z.enum(PRICING_MODELS).nullish(),
  pricingLabel: text,
});
export type PluginContent = z.infer<typeof PluginContent>;
