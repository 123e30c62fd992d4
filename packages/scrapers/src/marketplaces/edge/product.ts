import { z } from 'zod';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { rawNumber, rawRating, rawSecondsDay } from '../../shared/json-value.ts';
import { rawCount, textOf, urlOf } from '../../shared/raw-value.ts';

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
});
export type Product = z.infer<typeof Product>;

/** The listing of one extension; a missing field is undefined. */
export function listingFromProduct(id: string, product: Product): ListingDraft {
  return {
    externalId: id,
    url: `https://microsoftedge.microsoft.com/addons/detail/${id}`,
    name: product.name,
    summary: () => ifPresent(product.shortDescription, textOf),
    description: () => ifPresent(product.description, textOf),
    iconUrl: () => ifPresent(product.logoUrl, urlOf),
    category: () => ifPresent(product.category, textOf),
    version: () => ifPresent(product.version, textOf),
    privacyUrl: () => ifPresent(product.privacyUrl, urlOf),
    updatedOn: () => ifPresent(product.lastUpdateDate, rawSecondsDay),
    developer: () => ifPresent(product.developer, (name) => textOf(name) && { name }),
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
