import type { Count } from '@pi/domain';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { permissionsOf, readManifest } from '../../shared/extension-manifest.ts';
import { rawUrl } from '../../shared/json-value.ts';
import { flagAt, positionsIn, textAt } from '../../shared/positions.ts';
import { listOf, rawCount, rawDay, rawText, textOf } from '../../shared/raw-value.ts';
import { statedLanguage } from '../../shared/stated-language.ts';
import { dataUseOf } from './data-use.ts';
import { detailUrl } from './extension-id.ts';
import { itemId } from './find-item.ts';
import { typeByCode } from './item-type.ts';
import { type ReviewsAnswer, reviewsFrom } from './parse-reviews.ts';

/** Kinds of media: what the number before an address means. */
const PICTURE = 1;
const VIDEO = 2;

/**
 * The listing in a page's detail answer (service `xY2Ddd`) and its reviews (`x1DgCd`). The arrays
 * have no keys and lose trailing nulls, so an absent field is a null; the positions of the fields
 * are in this folder's README.
 */
export function listingFromData(detail: unknown[], reviews: ReviewsAnswer | undefined, page: string): ListingDraft {
  const item = listOf(detail[0]);
  const id = itemId(detail);
  // In one of these places, by the year of the page.
  const manifestTexts = [item[18], detail[20]];
  const manifest = readManifest(manifestTexts.find((one) => textOf(one) !== null));
  return {
    externalId: id,
    url: detailUrl(id),
    name: textOf(item[2]) ?? undefined,
    summary: rawText(item[6]),
    description: rawText(detail[6]),
    iconUrl: rawUrl(item[1]),
    language: statedLanguage(page),
    screenshots: () => screenshotsIn(detail[5]),
    videos: () => videosIn(detail[5]),
    category: () => rawText(positionsIn(item[11])[0]),
    categories: () => categoriesOf(positionsIn(item[11])[0]),
    itemType: typeof item[12] === 'number' || !item[12] ? typeByCode(item[12]) : item[12],
    version: rawText(detail[13]),
    minimumVersion: rawText(detail[27]),
    manifestVersion: detail[37] ?? manifest?.manifestVersion,
    size: rawText(detail[15]),
    // Since 2025 only.
    listedOn: rawDay(item[17]) ?? undefined,
    updatedOn: rawDay(detail[14]),
    developer: () => developerFrom(positionsIn(detail[10]), () => siteOf(item)),
    websiteUrl: rawUrl(item[7]),
    supportUrl: rawUrl(detail[26]),
    privacyUrl: rawUrl(detail[33]),
    permissions: () => permissionsOf(manifest, manifestTexts.some(Boolean)),
    optionalPermissions: manifest?.optionalPermissions,
    dataUse: () => dataUseOf(detail[7], detail[8], page),
    languages: () => textsIn(detail[16] || detail[38]),
    badges: () => badgesOf(item),
    users: rawCount(item[14], shownKind),
    rating: item[3] || null,
    ratingCount: item[4] ?? null,
    textReviewCount: reviews?.textReviewCount,
    reviews: () => reviewsFrom(reviews),
    readFrom: 'data',
  };
}

/** How the store shows a number of users: exact below 1,000, rounded down above. */
export function shownKind(value: number): Count['kind'] {
  return value < 1000 ? 'exact' : 'rounded';
}

// The second entry is the postal address: not read.
function developerFrom(developer: unknown[], siteOf: () => unknown) {
  const name = textAt(developer[5]) ?? textAt(developer[7]);
  if (!name) return null;
  return {
    name,
    legalName: rawText(developer[7]),
    site: siteOf,
    siteVerified: () => (siteOf() === null ? null : true),
    isTrader: () => flagAt(developer[3]),
    email: rawText(developer[0]),
    externalId: rawText(developer[10]),
  };
}

// The website is the developer's own where the store has verified it.
function siteOf(item: unknown[]): unknown {
  const flags = [item[8], item[15]];
  // One of them is enough, whatever the other is.
  return flags.includes(true) || flags.includes(1) || flags.some(flagAt) ? rawUrl(item[7]) : null;
}

function categoriesOf(category: unknown): unknown[] {
  return category === null || category === undefined ? [] : [category];
}

// A page without pictures has null in place of the list. What is no medium, or one of another kind,
// is left for validation.
function screenshotsIn(media: unknown): unknown[] {
  const entries = positionsIn(media).filter((entry) => kindOf(entry) !== VIDEO);
  return unique(entries.map((entry) => (kindOf(entry) === PICTURE ? rawUrl(listOf(entry)[1]) : [entry])));
}

function videosIn(media: unknown): unknown[] {
  const entries = positionsIn(media).filter((entry) => kindOf(entry) === VIDEO);
  return unique(entries.map((entry) => rawUrl(listOf(entry)[1])));
}

function kindOf(medium: unknown): unknown {
  return listOf(medium)[0];
}

// Some items list a video twice.
function unique(addresses: unknown[]): unknown[] {
  return [...new Set(addresses)];
}

// An entry that is no text is left for validation.
function textsIn(list: unknown): unknown[] {
  return positionsIn(list || null).filter((entry) => entry !== null && entry !== '');
}

function badgesOf(item: unknown[]): string[] {
  const badges = [
    ['featured', item[9]],
    ['by_google', item[10]],
    ['website_owner', item[8]],
    ['verified_website', item[15]],
  ] as const;
  return badges.filter(([, flag]) => flagAt(flag)).map(([badge]) => badge);
}
