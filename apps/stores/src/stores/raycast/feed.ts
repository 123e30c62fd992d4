import type { ListingState } from '../../catalogue/listing.ts';
import { placedName, placeNumber } from '../../place.ts';

const SITE = 'https://www.raycast.com';

/** The author and the name of an extension, as its address has them. */
export function idOf(listing: ListingState): string {
  return `${listing.company.handle}/${placedName(listing)}`;
}

/** One item of the feed; `releasedAt` in ISO 8601. */
export function itemOf(listing: ListingState, releasedAt: string) {
  const { company, developer } = listing;
  const address = `${SITE}/${idOf(listing)}`;
  return {
    id: address,
    url: address,
    title: listing.name,
    summary: listing.summary,
    image: `https://files.raycast.com/sample${placeNumber(listing).toString(36).padStart(22, '0')}`,
    date_modified: releasedAt,
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
