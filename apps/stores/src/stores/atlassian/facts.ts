import type { atlassian } from '@pi/scrapers/pages';
import { some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { hexOf, placedName, placeNumber } from '../../place.ts';

const CATEGORIES = [
  'Charts & diagramming',
  'Integrations',
  'IT & helpdesk',
  'Project management',
  'Reports',
  'Tasks',
  'Time tracking',
  'Workflow',
].map((name, n) => ({ name, number: 2 + 3 * n }));
const PEOPLE_PER_INSTALLATION = 400;

/** The key of an app: it never changes. */
export function keyOf(_seed: number, listing: ListingState): string {
  return `com.sample.${placedName(listing)}`;
}

/** Installations as the store publishes them; null for some apps. */
export function installsOf({ count, draw }: ListingState): number | null {
  return draw('installs told') < 0.05 ? null : count;
}

/** The facts of an app on the day of the state. */
export function factsOf(seed: number, listing: ListingState): atlassian.AppFacts {
  const { draw, company } = listing;
  const installs = installsOf(listing);
  return {
    key: keyOf(seed, listing),
    number: 1_200_000 + placeNumber(listing),
    slug: listing.slug,
    name: listing.name,
    tagLine: listing.summary.slice(0, 130),
    summary: listing.description.slice(0, 250),
    categories: some(CATEGORIES, 0.3, draw, 'category').slice(0, 4),
    image: hexOf(draw, 'image'),
    vendor: {
      number: 1_210_000 + company.index,
      handle: company.handle,
      name: listing.developer,
      image: `vendor-${company.index}`,
      isTopVendor: draw('top vendor') < 0.3,
    },
    downloads: Math.floor(listing.count * (1 + 9 * draw('downloads'))),
    installs,
    users: installs === null ? null : installs * PEOPLE_PER_INSTALLATION,
    // The store counts to four stars, and writes zeros without ratings.
    averageStars: listing.rating === null ? 0 : (listing.rating * 4) / 5,
    reviewCount: listing.ratingCount,
  };
}
