import { between, type Draw, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { placedName } from '../../place.ts';
import { versionsOf } from './versions.ts';

const CATEGORIES = ['Programming Languages', 'Snippets', 'Themes', 'Linters', 'Other'] as const;
const TAGS = ['sample', 'notes', 'color-theme', 'productivity'] as const;
const A_DAY = 86_400_000;
const WITH_CATEGORIES_AND_TAGS = 0x4;

/** The id of an extension: its publisher and its name. */
export function idOf({ company, ...listing }: ListingState): string {
  return `${company.handle}.${placedName(listing)}`;
}

/** One extension of an answer; what has no value is left out. `flags` are those of the query. */
export function extensionOf(listing: ListingState, flags: number) {
  const { draw, listedOn } = listing;
  const publishedDate = new Date(Date.parse(listedOn) + between(0, A_DAY, draw('published at'))).toISOString();
  const lastUpdated = new Date(Date.parse(listing.updatedOn) + between(0, A_DAY, draw('updated at'))).toISOString();
  const name = placedName(listing);
  return {
    publisher: publisherOf(listing),
    extensionId: uuidOf(draw, 'extension id'),
    extensionName: name,
    displayName: listing.name,
    flags: draw('preview') < 0.1 ? 'validated, public, preview' : 'validated, public',
    lastUpdated,
    publishedDate,
    releaseDate: publishedDate,
    shortDescription: draw('description') < 0.03 ? undefined : listing.summary,
    versions: versionsOf(listing, name, lastUpdated),
    ...(flags & WITH_CATEGORIES_AND_TAGS && {
      categories: [pick(CATEGORIES, draw('category'))],
      tags: some(TAGS, 0.4, draw, 'tag'),
    }),
    statistics: statisticsOf(listing),
    deploymentType: 0,
  };
}

function publisherOf({ company, developer }: ListingState) {
  const hasDomain = company.site !== null && company.index % 3 === 0;
  return {
    publisherId: `00000000-0000-4000-8000-${company.index.toString(16).padStart(12, '0')}`,
    publisherName: company.handle,
    displayName: developer,
    flags: company.index % 2 === 0 ? 'verified' : 'none',
    domain: hasDomain ? company.site : null,
    isDomainVerified: hasDomain,
  };
}

// Numbers without a value are left out.
function statisticsOf({ count, rating, ratingCount, draw }: ListingState) {
  const trend = draw('trend') * 4;
  const values = {
    install: count,
    averagerating: rating ?? undefined,
    ratingcount: rating === null ? undefined : ratingCount,
    trendingdaily: trend / 30,
    trendingmonthly: trend,
    trendingweekly: trend / 4,
    updateCount: Math.floor(count * 3 * draw('updates')),
    weightedRating: rating === null ? undefined : (rating * ratingCount + 4 * 10) / (ratingCount + 10),
    downloadCount: Math.floor(count * (1 + 9 * draw('downloads'))),
  };
  return Object.entries(values).flatMap(([statisticName, value]) =>
    value === undefined ? [] : { statisticName, value },
  );
}

function uuidOf(draw: Draw, label: string): string {
  const hex = (n: number) =>
    between(0, 2 ** 32, draw(label, n))
      .toString(16)
      .padStart(8, '0');
  const digits = [0, 1, 2, 3].map(hex).join('');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}
