import { z } from 'zod';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { rawIsoDay, rawNumber, WholeNumber } from '../../shared/json-value.ts';
import { rawCount, textOf, urlOf } from '../../shared/raw-value.ts';
import { appUrl } from './app-url.ts';

/** The part of a page about the whole list. */
export const AddonTotal = z.object({ count: WholeNumber });

/** A page of `/rest/2/addons` (HAL); its elements are read one by one. */
export const AddonPage = z.object({ _embedded: z.object({ addons: z.array(z.unknown()) }) });

const Link = z.object({ href: z.string() });

/**
 * One app of a page. Numbers are checked with the listing, so that a wrong one leaves out nothing
 * else.
 */
export const Addon = z.object({
  key: z.string().min(1),
  name: z.string().min(1),
  summary: z.string().nullish(),
  tagLine: z.string().nullish(),
  lastModified: z.unknown().optional(),
  /**
   * `alternate` leads to the app's page, `/apps/<number>/<name>`: the only place that says its
   * number.
   */
  _links: z.object({ alternate: Link.nullish() }).nullish(),
  _embedded: z
    .object({
      distribution: z.object({ downloads: z.unknown().optional(), totalInstalls: z.unknown().optional() }).nullish(),
      reviews: z.object({ count: z.unknown().optional() }).nullish(),
      vendor: z.object({ name: z.string(), _links: z.object({ self: Link.nullish() }).nullish() }).nullish(),
      categories: z.array(z.object({ name: z.string() })).nullish(),
      logo: z.object({ _links: z.object({ image: Link.nullish() }).nullish() }).nullish(),
    })
    .nullish(),
});

/** The listing of one app. The average of its reviews is not read: see the numbers in info.ts. */
export function listingFromAddon(addon: z.infer<typeof Addon>): ListingDraft {
  const { distribution, reviews, vendor, categories, logo } = addon._embedded ?? {};
  const icon = logo?._links?.image?.href;
  return {
    externalId: addon.key,
    url: appUrl(addon.key, /^\/apps\/(\d+)\//.exec(addon._links?.alternate?.href ?? '')?.[1]),
    name: addon.name,
    summary: textOf(addon.summary) ?? textOf(addon.tagLine),
    iconUrl: logo === undefined ? undefined : urlOf(icon),
    category: categories && (categories[0]?.name ?? null),
    updatedOn: addon.lastModified === undefined ? undefined : rawIsoDay(addon.lastModified),
    developer: vendor && {
      name: vendor.name,
      externalId: /\/vendors\/(\d+)/.exec(vendor._links?.self?.href ?? '')?.[1],
    },
    users: distribution && rawCount(rawNumber(distribution.totalInstalls), () => 'exact'),
    downloads: distribution && rawCount(rawNumber(distribution.downloads), () => 'exact'),
    ratingCount: reviews && rawNumber(reviews.count),
    readFrom: 'data',
  };
}
