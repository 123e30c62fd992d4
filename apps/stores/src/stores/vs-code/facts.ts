import type { vsCode } from '@pi/scrapers/pages';
import { categoryOf, tagsOf } from '../../catalogue/categories.ts';
import { between, type Draw } from '../../catalogue/draw.ts';
import { EDITOR_CATEGORIES } from '../../catalogue/editor-categories.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { placedName } from '../../place.ts';
import { releasesOf } from './releases.ts';

const A_DAY = 86_400_000;

/** The id of an extension: its publisher and its name. */
export function idOf({ company, ...listing }: ListingState): string {
  return `${company.handle}.${placedName(listing)}`;
}

/** The facts of an extension on the day of the state. */
export function factsOf(listing: ListingState): vsCode.ExtensionFacts {
  const { draw, listedOn } = listing;
  const name = placedName(listing);
  const first = categoryOf(listing, EDITOR_CATEGORIES);
  return {
    uuid: uuidOf(draw, 'extension id'),
    name,
    displayName: listing.name,
    summary: draw('description') < 0.03 ? undefined : listing.summary,
    isPreview: draw('preview') < 0.1,
    publishedAt: new Date(Date.parse(listedOn) + between(0, A_DAY, draw('published at'))).toISOString(),
    updatedAt: new Date(Date.parse(listing.updatedOn) + between(0, A_DAY, draw('updated at'))).toISOString(),
    publisher: publisherOf(listing),
    categories: [first, ...(draw('second category') < 0.2 && first !== 'Other' ? ['Other'] : [])],
    tags: tagsOf(listing),
    releases: releasesOf(listing, name),
    statistics: statisticsOf(listing),
  };
}

function publisherOf({ company, developer }: ListingState): vsCode.PublisherFacts {
  return {
    uuid: `00000000-0000-4000-8000-${company.index.toString(16).padStart(12, '0')}`,
    name: company.handle,
    displayName: developer,
    isVerified: company.index % 2 === 0,
    domain: company.index % 3 === 0 && company.site ? `https://${new URL(company.site).host}` : null,
  };
}

function statisticsOf({ count, rating, ratingCount, draw }: ListingState) {
  const trend = draw('trend') * 4;
  return {
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
}

function uuidOf(draw: Draw, label: string): string {
  const hex = (n: number) =>
    between(0, 2 ** 32, draw(label, n))
      .toString(16)
      .padStart(8, '0');
  const digits = [0, 1, 2, 3].map(hex).join('');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}
