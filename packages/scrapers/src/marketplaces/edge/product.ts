import { z } from 'zod';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { readManifest } from '../../shared/extension-manifest.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { isObject } from '../../shared/is-object.ts';
import { rawNumber, rawRating, rawSecondsDay } from '../../shared/json-value.ts';
import { rawCount, textOf, urlOf } from '../../shared/raw-value.ts';
import { languageTag } from '../../shared/stated-language.ts';

/**
 * The answer for one extension. Numbers are checked with the listing, so that a wrong one leaves
 * out nothing else.
 */
export const Product = z.object({
  crxId: z.string().nullish(),
  name: z.string().min(1),
  developer: z.string().nullish(),
  category: z.string().nullish(),
  version: z.string().nullish(),
  shortDescription: z.string().nullish(),
  description: z.string().nullish(),
  /** Without a scheme. */
  logoUrl: z.string().nullish(),
  privacyUrl: z.string().nullish(),
  activeInstallCount: z.unknown().optional(),
  averageRating: z.unknown().optional(),
  ratingCount: z.unknown().optional(),
  /** Seconds. */
  lastUpdateDate: z.unknown().optional(),
  availableLanguages: z.array(z.unknown()).nullish(),
  /** The text of the extension's own manifest. */
  manifest: z.string().nullish(),
  screenshots: z.array(z.unknown()).nullish(),
  videos: z.array(z.unknown()).nullish(),
  isBadgedAsFeatured: z.boolean().nullish(),
  publisherWebsiteUri: z.string().nullish(),
  /** The language of the texts. */
  locale: z.string().nullish(),
});
export type Product = z.infer<typeof Product>;

/** The listing of one extension; a missing field is undefined. */
export function listingFromProduct(id: string, product: Product): ListingDraft {
  const manifest = () => manifestIn(product);
  return {
    externalId: id,
    url: `https://microsoftedge.microsoft.com/addons/detail/${id}`,
    name: product.name,
    summary: () => ifPresent(product.shortDescription, textOf),
    description: () => ifPresent(product.description, textOf),
    iconUrl: () => ifPresent(product.logoUrl, urlOf),
    screenshots: () => product.screenshots?.map((one) => addressIn(one, 'uri')),
    videos: () => product.videos?.map((one) => addressIn(one, 'url')),
    language: () => languageTag(product.locale),
    category: () => ifPresent(product.category, textOf),
    categories: () => ifPresent(product.category, (category) => textOf(category) && [category]),
    version: () => ifPresent(product.version, textOf),
    manifestVersion: () => manifest()?.manifestVersion,
    permissions: () => manifest()?.permissions,
    optionalPermissions: () => manifest()?.optionalPermissions,
    languages: () => product.availableLanguages,
    badges: () => ifPresent(product.isBadgedAsFeatured, (isFeatured) => (isFeatured ? ['featured'] : [])),
    privacyUrl: () => ifPresent(product.privacyUrl, urlOf),
    updatedOn: () => ifPresent(product.lastUpdateDate, rawSecondsDay),
    developer: () => ifPresent(product.developer, (name) => textOf(name) && { name, site: () => siteOf(product) }),
    users: () => ifPresent(product.activeInstallCount, (value) => rawCount(rawNumber(value), () => 'exact')),
    rating: () => ratingOf(product),
    ratingCount: () => ifPresent(product.ratingCount, rawNumber),
    readFrom: 'data',
  };
}

function ratingOf({ averageRating, ratingCount }: Product): unknown {
  const rating = rawRating(averageRating, ratingCount);
  return averageRating === undefined && rawNumber(ratingCount) !== 0 ? undefined : rating;
}

// A manifest that cannot be read costs the fields that are made of it.
function manifestIn({ manifest: text }: Product) {
  const manifest = readManifest(text ?? undefined);
  if (text && !manifest) throw new Error('the manifest cannot be read');
  return manifest;
}

function siteOf({ publisherWebsiteUri }: Product) {
  return ifPresent(publisherWebsiteUri, urlOf);
}

// {uri, imagePurpose}: an address without a scheme, like that of the icon.
function addressIn(medium: unknown, field: 'uri' | 'url'): unknown {
  if (!isObject(medium)) return [medium];
  const address = medium[field] ?? medium.uri;
  return typeof address === 'string' ? (urlOf(address) ?? address) : [address];
}
