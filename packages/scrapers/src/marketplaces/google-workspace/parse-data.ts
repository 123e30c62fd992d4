import type { ListingDraft } from '../../shared/checked-listing.ts';
import { pageLanguage } from '../../shared/page-language.ts';
import { listOf, rawCount, rawDay, rawText, textOf, urlOf } from '../../shared/raw-value.ts';
import { rawShownCount } from '../../shared/shown-count.ts';
import { appUrl } from './app-id.ts';
import { entryId, type FoundEntry } from './find-entry.ts';
import { shownReviews } from './markup-reviews.ts';
import { shownPricing } from './markup-rows.ts';
import { pricingOf } from './pricing.ts';

/**
 * The listing in an app's entry. The positions of the fields are in this folder's README. The price
 * in words and the reviews are in the markup alone.
 */
export function listingFromData({ entry = [], scopes }: FoundEntry, page: string): ListingDraft {
  const id = entryId(entry) ?? '';
  const [name, summary, description, icon] = listOf(entry[3]);
  const [ratingCount, rating] = listOf(entry[5]);
  const [, terms, privacy, support, homepage] = listOf(entry[8]);
  const [code, label] = listOf(listOf(entry[15])[0]);
  return {
    externalId: id,
    url: appUrl(id),
    name: textOf(name) ?? undefined,
    summary: rawText(summary),
    description: rawText(description),
    iconUrl: urlOf(icon),
    updatedOn: rawDay(entry[21]),
    developer: developerFrom(listOf(entry[4]), urlOf(homepage)),
    websiteUrl: urlOf(homepage),
    supportUrl: urlOf(support),
    privacyUrl: urlOf(privacy),
    termsUrl: urlOf(terms),
    permissions: scopes,
    ...pricingOf(textOf(label) ?? shownPricing(page), code),
    users: usersOf(entry, page),
    rating: ratingCount ? (rating ?? null) : null,
    ratingCount: ratingCount || null,
    reviews: shownReviews(page),
    readFrom: 'data',
  };
}

// The fourth entry is the postal address: not read.
function developerFrom([name, site]: unknown[], homepage: string | null) {
  return textOf(name) === null ? null : { name, site: urlOf(site) ?? homepage };
}

// [..., installs as shown ("103K+"), installs exactly]; what is shown stands in where the exact
// number is none.
function usersOf(entry: unknown[], page: string): unknown {
  const [, , shown, exact] = listOf(entry[5]);
  if (typeof exact === 'number') return rawCount(exact, () => 'exact');
  const floor = rawShownCount(textOf(shown) ?? '', pageLanguage(page));
  return floor ?? (exact === null || exact === undefined ? floor : rawCount(exact, () => 'exact'));
}
