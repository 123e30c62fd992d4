import { z } from 'zod';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { firstOf, rawIsoDay, rawNumber, WholeNumber } from '../../shared/json-value.ts';
import { rawCount, textOf, urlOf } from '../../shared/raw-value.ts';
import { readable } from '../../shared/read-fields.ts';
import { appUrl } from './app-url.ts';

/** The part of a page about the whole list. */
export const AddonTotal = z.object({ count: WholeNumber });

/** A page of `/rest/2/addons` (HAL); its elements are read one by one. */
export const AddonPage = z.object({ _embedded: z.object({ addons: z.array(z.unknown()) }) });

const Link = z.object({ href: z.string().nullish() });

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
      vendor: z.object({ name: z.string().nullish(), _links: z.object({ self: Link.nullish() }).nullish() }).nullish(),
      categories: firstOf(z.object({ name: z.string() })).nullish(),
      logo: z.object({ _links: z.object({ image: Link.nullish() }).nullish() }).nullish(),
    })
    .nullish(),
});

/** The listing of one app. The average of its reviews is not read: see the numbers in info.ts. */
export function listingFromAddon(addon: z.infer<typeof Addon>): ListingDraft {
  return {
    externalId: addon.key,
    url: appUrl(
      addon.key,
      readable(() => /^\/apps\/(\d{1,20})\//.exec(addon._links?.alternate?.href ?? '')?.[1]),
    ),
    name: addon.name,
    summary: () => textOf(addon.summary) ?? textOf(addon.tagLine),
    iconUrl: () => ifPresent(addon._embedded?.logo, (logo) => urlOf(logo?._links?.image?.href)),
    category: () => ifPresent(addon._embedded?.categories, (categories) => categories?.[0]?.name ?? null),
    updatedOn: () => ifPresent(addon.lastModified, rawIsoDay),
    developer: () => ifPresent(addon._embedded?.vendor, developerOf),
    users: () => countOf(addon._embedded?.distribution, ({ totalInstalls }) => totalInstalls),
    downloads: () => countOf(addon._embedded?.distribution, ({ downloads }) => downloads),
    ratingCount: () => ifPresent(addon._embedded?.reviews, (reviews) => reviews && rawNumber(reviews.count)),
    readFrom: 'data',
  };
}

type Embedded = NonNullable<z.infer<typeof Addon>['_embedded']>;

function developerOf(vendor: Embedded['vendor']) {
  if (!vendor) return null;
  const link = () => vendor._links?.self?.href ?? '';
  return { name: vendor.name, externalId: () => /\/vendors\/(\d+)/.exec(link())?.[1] };
}

function countOf<Numbers>(numbers: Numbers | null | undefined, read: (numbers: Numbers) => unknown): unknown {
  return numbers && rawCount(rawNumber(read(numbers)), () => 'exact');
}
