import { z } from 'zod';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { rawNumber } from '../../shared/json-value.ts';
import { rawCount, rawDay, textOf, urlOf } from '../../shared/raw-value.ts';

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
  const { activeInstallCount, averageRating, ratingCount, lastUpdateDate, developer } = product;
  const ratings = ratingCount === undefined ? undefined : rawNumber(ratingCount);
  return {
    externalId: id,
    url: `https://microsoftedge.microsoft.com/addons/detail/${id}`,
    name: product.name,
    summary: ifPresent(product.shortDescription, textOf),
    description: ifPresent(product.description, textOf),
    iconUrl: ifPresent(product.logoUrl, urlOf),
    category: ifPresent(product.category, textOf),
    version: ifPresent(product.version, textOf),
    privacyUrl: ifPresent(product.privacyUrl, urlOf),
    updatedOn: lastUpdateDate === undefined ? undefined : rawDay(rawNumber(lastUpdateDate)),
    developer: ifPresent(developer, (name) => textOf(name) && { name }),
    users: activeInstallCount === undefined ? undefined : rawCount(rawNumber(activeInstallCount), () => 'exact'),
    rating: ratings === 0 ? null : averageRating === undefined ? undefined : rawNumber(averageRating),
    ratingCount: ratings,
    readFrom: 'data',
  };
}

function ifPresent<T>(value: string | null | undefined, read: (value: string | null) => T): T | undefined {
  return value === undefined ? undefined : read(value);
}
