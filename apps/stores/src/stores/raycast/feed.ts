import { between } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { placedName, placeNumber } from '../../place.ts';

const SITE = 'https://www.raycast.com';
const A_DAY = 86_400;

/** The author and the name of an extension, as its address has them. */
export function idOf(listing: ListingState): string {
  return `${listing.company.handle}/${placedName(listing)}`;
}

/** The moment of its last release. */
export function modifiedAt({ updatedOn, draw }: ListingState): number {
  return Date.parse(updatedOn) + between(0, A_DAY, draw('updated at')) * 1000;
}

/** One item of the feed. */
export function itemOf(listing: ListingState) {
  const { company, developer } = listing;
  const address = `${SITE}/${idOf(listing)}`;
  return {
    id: address,
    url: address,
    title: listing.name,
    summary: listing.summary,
    image: `https://files.raycast.com/sample${placeNumber(listing).toString(36).padStart(22, '0')}`,
    date_modified: new Date(modifiedAt(listing)).toISOString(),
    author: { name: developer, url: `${SITE}/${company.handle}` },
  };
}

/** The feed with its items. */
export function feedOf(items: object[]) {
  return {
    version: 'https://jsonfeed.org/version/1',
    title: 'Sample Store - Latest',
    home_page_url: 'https://raycast.com',
    description: 'Sample data: nothing here exists.',
    icon: 'https://raycast.com/favicon.png',
    items,
  };
}
