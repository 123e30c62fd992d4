import type { ListingDraft } from '../../shared/checked-listing.ts';
import { rawUrl } from '../../shared/json-value.ts';
import { pageLanguage } from '../../shared/page-language.ts';
import { positionsIn, textAt } from '../../shared/positions.ts';
import { rawCount, rawDay, rawText, textOf } from '../../shared/raw-value.ts';
import { rawShownCount } from '../../shared/shown-count.ts';
import { statedLanguage } from '../../shared/stated-language.ts';
import { appUrl } from './app-id.ts';
import { entryId, type FoundEntry } from './find-entry.ts';
import { shownReviews } from './markup-reviews.ts';
import { shownPricing } from './markup-rows.ts';
import { screenshotsIn, videosIn } from './media.ts';
import { pricingOf } from './pricing.ts';
import { isTraderOf } from './trader.ts';
import { worksWithOf } from './works-with.ts';

/**
 * The listing in an app's entry. The positions of the fields are in this folder's README. The price
 * in words and the reviews are in the markup alone.
 */
export function listingFromData({ entry = [], scopes }: FoundEntry, page: string): ListingDraft {
  const id = entryId(entry) ?? '';
  const [name, summary, description, icon, , , media] = positionsIn(entry[3]);
  const linkAt = (position: number) => rawUrl(positionsIn(entry[8])[position]);
  const pricing = () => pricingIn(entry, page);
  return {
    externalId: id,
    url: appUrl(id),
    name: textOf(name) ?? undefined,
    summary: rawText(summary),
    description: rawText(description),
    iconUrl: rawUrl(icon),
    screenshots: () => screenshotsIn(media),
    videos: () => videosIn(media),
    language: statedLanguage(page),
    worksWith: () => worksWithOf(entry[12], page),
    updatedOn: rawDay(entry[21]),
    developer: () => developerFrom(positionsIn(entry[4]), () => linkAt(4)),
    websiteUrl: () => linkAt(4),
    supportUrl: () => linkAt(3),
    privacyUrl: () => linkAt(2),
    termsUrl: () => linkAt(1),
    permissions: scopes,
    pricingModel: () => pricing().pricingModel,
    pricingLabel: () => pricing().pricingLabel,
    users: () => usersOf(entry, page),
    rating: () => ratingIn(entry),
    ratingCount: () => positionsIn(entry[5])[0] || null,
    reviews: () => shownReviews(page),
    readFrom: 'data',
  };
}

// The fourth entry is the postal address: not read.
function developerFrom([name, site, trader]: unknown[], homepageOf: () => unknown) {
  if (textAt(name) === null) return null;
  return { name, site: () => rawUrl(site) ?? homepageOf(), isTrader: isTraderOf(trader) };
}

function pricingIn(entry: unknown[], page: string) {
  return pricingOf(shownPricing(page), entry[20]);
}

function ratingIn(entry: unknown[]): unknown {
  const [ratingCount, rating] = positionsIn(entry[5]);
  return ratingCount ? (rating ?? null) : null;
}

// [..., installs as shown ("103K+"), installs exactly]; what is shown stands in where the exact
// number is none.
function usersOf(entry: unknown[], page: string): unknown {
  const [, , shown, exact] = positionsIn(entry[5]);
  if (typeof exact === 'number') return rawCount(exact, () => 'exact');
  const floor = rawShownCount(textAt(shown) ?? '', pageLanguage(page));
  return floor ?? (exact === null || exact === undefined ? floor : rawCount(exact, () => 'exact'));
}
