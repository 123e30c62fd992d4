import { z } from 'zod';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { namesOf } from '../../shared/entries.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { rawIsoDay, rawNumber, WholeNumber } from '../../shared/json-value.ts';
import { rawCount, textOf, urlOf } from '../../shared/raw-value.ts';
import { readable } from '../../shared/read-fields.ts';
import { appUrl } from './app-url.ts';
import type { ListPlace } from './list-place.ts';
import {
  minimumVersionOf,
  pricingOf,
  screenshotsOf,
  testedVersionOf,
  Version,
  videosOf,
  worksWithOf,
} from './rest-2-version.ts';

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
  /** Recorded in `_embedded`; some read it here. */
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
      vendor: z
        .object({
          name: z.string().nullish(),
          _links: z.object({ self: Link.nullish() }).nullish(),
          programs: z.object({ topVendor: z.object({ status: z.string().nullish() }).nullish() }).nullish(),
        })
        .nullish(),
      categories: z.array(z.unknown()).nullish(),
      lastModified: z.unknown().optional(),
      logo: z.object({ _links: z.object({ image: Link.nullish() }).nullish() }).nullish(),
      version: Version.nullish(),
    })
    .nullish(),
});

export type Addon = z.infer<typeof Addon>;

/** The listing of one app. The average of its reviews is not read: see the numbers in info.ts. */
export function listingFromAddon(addon: Addon, list: ListPlace = {}): ListingDraft {
  const version = () => addon._embedded?.version;
  return {
    externalId: addon.key,
    url: appUrl(
      addon.key,
      readable(() => /^\/apps\/(\d{1,20})\//.exec(addon._links?.alternate?.href ?? '')?.[1]),
    ),
    name: addon.name,
    summary: () => textOf(addon.summary) ?? textOf(addon.tagLine),
    iconUrl: () => ifPresent(addon._embedded?.logo, (logo) => urlOf(logo?._links?.image?.href)),
    screenshots: () => ifPresent(version(), screenshotsOf),
    videos: () => ifPresent(version(), videosOf),
    category: () => ifPresent(addon._embedded?.categories, (categories) => namesOf(categories ?? [])[0] ?? null),
    categories: () => ifPresent(addon._embedded?.categories, (categories) => categories && namesOf(categories)),
    worksWith: () => ifPresent(version(), worksWithOf),
    version: () => ifPresent(version(), (one) => textOf(one?.name)),
    minimumVersion: () => ifPresent(version(), minimumVersionOf),
    testedVersion: () => ifPresent(version(), testedVersionOf),
    updatedOn: () => updateOf(addon),
    badges: () => ifPresent(addon._embedded?.vendor?.programs, badgesOf),
    pricingModel: () => ifPresent(version(), pricingOf),
    developer: () => ifPresent(addon._embedded?.vendor, developerOf),
    users: () => countOf(addon._embedded?.distribution, ({ totalInstalls }) => publishedOf(totalInstalls)),
    downloads: () => countOf(addon._embedded?.distribution, ({ downloads }) => downloads),
    ratingCount: () => ifPresent(addon._embedded?.reviews, (reviews) => reviews && rawNumber(reviews.count)),
    rank: () => list.ranks?.get(addon.key),
    placement: () => list.placement,
    readFrom: 'data',
  };
}

// As in version 1: the day of the newest release, else that of the last change of the listing.
function updateOf(addon: Addon): unknown {
  const day = addon._embedded?.version?.release?.date ?? addon._embedded?.lastModified ?? addon.lastModified;
  return ifPresent(day, rawIsoDay);
}

type Embedded = NonNullable<Addon['_embedded']>;

function badgesOf(programs: NonNullable<Embedded['vendor']>['programs']): string[] {
  return programs?.topVendor?.status === 'approved' ? ['top_vendor'] : [];
}

function developerOf(vendor: Embedded['vendor']) {
  if (!vendor) return null;
  const link = () => vendor._links?.self?.href ?? '';
  return { name: vendor.name, externalId: () => /\/vendors\/(\d+)/.exec(link())?.[1] };
}

// The store writes -1 for a number that it does not publish.
function publishedOf(count: unknown): unknown {
  return count === -1 ? null : count;
}

function countOf<Numbers>(numbers: Numbers | null | undefined, read: (numbers: Numbers) => unknown): unknown {
  return numbers && rawCount(rawNumber(read(numbers)), () => 'exact');
}
