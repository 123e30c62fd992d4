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

/** All that the store says of an app, before it is written down. */
export type Facts = ReturnType<typeof factsOf>;

/** The key an app has for ever. */
export function keyOf(_seed: number, listing: ListingState): string {
  return `com.sample.${placedName(listing)}`;
}

/** Installations as the store tells them; of some apps it does not. */
export function installsOf({ count, draw }: ListingState): number | null {
  return draw('installs told') < 0.05 ? null : count;
}

/** What the store says of an app on the day of the state. */
export function factsOf(seed: number, listing: ListingState) {
  const { draw, company } = listing;
  const installs = installsOf(listing);
  return {
    ...listing,
    key: keyOf(seed, listing),
    number: 1_200_000 + placeNumber(listing),
    vendor: 1_210_000 + company.index,
    installs,
    people: installs === null ? null : installs * PEOPLE_PER_INSTALLATION,
    downloads: Math.floor(listing.count * (1 + 9 * draw('downloads'))),
    // The store counts to four stars, and says zero of everything where nobody rated.
    averageStars: listing.rating === null ? 0 : (listing.rating * 4) / 5,
    categories: some(CATEGORIES, 0.3, draw, 'category').slice(0, 4),
    isTopVendor: draw('top vendor') < 0.3,
    image: hexOf(draw, 'image'),
  };
}
