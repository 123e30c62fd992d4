import { type Count, MOST_REVIEWS } from '@pi/domain';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { listOf, rawCount, rawDay, rawText, textOf, textsOf, urlOf } from '../../shared/raw-value.ts';
import { detailUrl } from './extension-id.ts';
import { readManifest } from './extension-manifest.ts';
import { itemId } from './find-item.ts';
import { typeByCode } from './item-type.ts';

/**
 * The listing in a detail answer (service `xY2Ddd`) and its reviews (`x1DgCd`). The arrays have no
 * keys and lose trailing nulls, so an absent field is a null; the positions of the fields are in
 * this folder's README.
 */
export function listingFromData(detail: unknown[], reviews: unknown[] | undefined): ListingDraft {
  const item = listOf(detail[0]);
  const id = itemId(detail);
  const host = textOf(item[7]);
  const website = host && urlOf(host);
  return {
    externalId: id,
    url: detailUrl(id),
    name: textOf(item[2]) ?? undefined,
    summary: rawText(item[6]),
    description: rawText(detail[6]),
    iconUrl: urlOf(item[1]),
    category: rawText(listOf(item[11])[0]),
    itemType: typeByCode(item[12]),
    version: rawText(detail[13]),
    size: rawText(detail[15]),
    // Since 2025 only.
    listedOn: rawDay(item[17]) ?? undefined,
    updatedOn: rawDay(detail[14]),
    developer: developerFrom(listOf(detail[10]), isOn(item[8]) || isOn(item[15]) ? website : null),
    websiteUrl: website,
    supportUrl: urlOf(detail[26]),
    privacyUrl: urlOf(detail[33]),
    permissions: readManifest([item[18], detail[20]].find((one) => typeof one === 'string'))?.permissions,
    languages: detail[16] ? textsOf(detail[16]) : textsOf(detail[38]),
    badges: badgesOf(item),
    users: rawCount(item[14], shownKind),
    rating: item[3] || null,
    ratingCount: item[4] ?? null,
    reviews: reviews?.slice(0, MOST_REVIEWS).map(reviewFrom),
    readFrom: 'data',
  };
}

/** How the store shows a number of users: exact below 1,000, rounded down above. */
export function shownKind(value: number): Count['kind'] {
  return value < 1000 ? 'exact' : 'rounded';
}

// The second entry is the postal address: not read.
function developerFrom(developer: unknown[], site: string | null) {
  const name = textOf(developer[5]) ?? textOf(developer[7]);
  if (!name) return null;
  return {
    name,
    legalName: rawText(developer[7]),
    site,
    siteVerified: site === null ? null : true,
    email: rawText(developer[0]),
    externalId: rawText(developer[10]),
  };
}

function badgesOf(item: unknown[]): string[] {
  const badges = [
    ['featured', item[9]],
    ['by_google', item[10]],
    ['website_owner', item[8]],
    ['verified_website', item[15]],
  ] as const;
  return badges.filter(([, flag]) => isOn(flag)).map(([badge]) => badge);
}

// Flags were `true` until 2025 and are `1` since.
function isOn(flag: unknown): boolean {
  return flag === true || flag === 1;
}

// The second entry is the author: not read.
function reviewFrom(review: unknown) {
  const [externalId, , stars, text, created] = listOf(review);
  return { externalId, stars, text: text ?? '', day: rawDay(created) };
}
