import { hash } from 'node:crypto';
import type { PluginNumbers } from '@pi/db/queries/listings/write-metrics';
import type { LatestExtras } from '@pi/db/queries/listings/write-numbers';
import type { PluginContentRow } from '@pi/db/queries/listings/write-plugins';
import {
  EXTRA_FIELDS,
  LATEST_EXTRAS,
  LISTING_FIELDS,
  type Listing,
  type ListingField,
  NUMBER_FIELDS,
  type RevisionContent,
} from '@pi/domain';

const NOT_CONTENT: ReadonlySet<string> = new Set([
  ...['externalId', 'ratingCountKind', 'reviews', 'readFrom'],
  ...NUMBER_FIELDS,
  ...EXTRA_FIELDS,
]);

/** The fields of a content, besides its address. */
export const CONTENT_FIELDS = LISTING_FIELDS.filter(
  (field): field is ListingField & keyof RevisionContent => !NOT_CONTENT.has(field),
);

/** The content of a listing: the part that is stored as a revision. */
export function contentOf(listing: Listing): RevisionContent {
  return Object.fromEntries(Object.entries(listing).filter(([field]) => !NOT_CONTENT.has(field))) as RevisionContent;
}

/**
 * The numbers of a listing; null both where the listing lacks one and where the store shows none.
 */
export function numbersOf(listing: Listing): PluginNumbers {
  return {
    users: listing.users?.value ?? null,
    usersKind: listing.users?.kind ?? null,
    downloads: listing.downloads?.value ?? null,
    downloadsKind: listing.downloads?.kind ?? null,
    rating: listing.rating ?? null,
    ratingCount: listing.ratingCount ?? null,
    ratingCountKind: listing.ratingCountKind === 'exact' ? null : (listing.ratingCountKind ?? null),
    weeklyDownloads: listing.weeklyDownloads ?? null,
    githubStars: listing.githubStars ?? null,
    rank: listing.rank ?? null,
  };
}

/** What is kept of a listing as of the last reading only, null where it states none. */
export function latestExtrasOf(listing: Listing): LatestExtras {
  return Object.fromEntries(LATEST_EXTRAS.map((field) => [field, listing[field] ?? null])) as unknown as LatestExtras;
}

/**
 * 128 bits of SHA-256 over a listing's content as parsed: the schema determines the order of its
 * keys.
 */
export function hashListing(listing: Listing): string {
  return shortHash(JSON.stringify(contentOf(listing)));
}

/**
 * 128 bits of SHA-256 over a content, independent of the order of its keys (the database has its
 * own).
 */
export function hashContent(content: RevisionContent): string {
  return shortHash(JSON.stringify(sortKeys(content)));
}

function shortHash(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}

/** The columns of `plugins` for a content. */
export function contentColumns(content: RevisionContent): Omit<PluginContentRow, 'contentHash'> {
  return {
    url: content.url,
    name: content.name,
    summary: content.summary ?? null,
    iconUrl: content.iconUrl ?? null,
    category: content.category ?? null,
    itemType: content.itemType ?? null,
    version: content.version ?? null,
    manifestVersion: content.manifestVersion ?? null,
    developerName: content.developer?.name ?? null,
    pricingModel: content.pricingModel ?? null,
    pricingLabel: content.pricingLabel ?? null,
    listedOn: content.listedOn ?? null,
    updatedOn: content.updatedOn ?? null,
  };
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sortKeys(one)]));
}
