import { z } from 'zod';
import { WholeNumber } from '../../shared/json-value.ts';

/** The part of a page about the whole list. */
export const PluginTotal = z.object({ total: WholeNumber });

/** A page of `/api/searchPlugins`; its plugins are read one by one. */
export const PluginPage = z.object({ plugins: z.array(z.unknown()) });

const Vendor = z.object({
  name: z.string().nullish(),
  publicName: z.string().nullish(),
  isVerified: z.boolean().nullish(),
  url: z.string().nullish(),
  email: z.string().nullish(),
});

/**
 * One plugin, as a page or the details (`/api/plugins/<id>`) hold it; the details have more fields.
 * The vendor's postal address is not read. Numbers are checked with the listing, so that a wrong
 * one leaves out nothing else.
 */
export const Plugin = z.object({
  id: WholeNumber,
  link: z.string().nullish(),
  name: z.string().min(1),
  preview: z.string().nullish(),
  description: z.string().nullish(),
  downloads: z.unknown().optional(),
  pricingModel: z.string().nullish(),
  icon: z.string().nullish(),
  cdate: z.unknown().optional(),
  /** A number; the details tell of votes in other words, which are not read. */
  rating: z.unknown().optional(),
  /** A picture of a theme. */
  previewImage: z.string().nullish(),
  /** Names; in the details objects with a `name`. */
  tags: z.array(z.unknown()).nullish(),
  vendor: z.preprocess(vendorOfName, Vendor.nullish()),
  urls: z
    .object({
      url: z.string().nullish(),
      bugtrackerUrl: z.string().nullish(),
      sourceCodeUrl: z.string().nullish(),
    })
    .nullish(),
});
export type Plugin = z.infer<typeof Plugin>;

// A vendor is once a mere name.
function vendorOfName(vendor: unknown): unknown {
  return typeof vendor === 'string' ? { name: vendor, url: null } : vendor;
}
