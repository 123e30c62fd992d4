import type { raycast } from '@pi/scrapers/pages';
import type { ListingState } from '../../catalogue/listing.ts';
import { placedName, placeNumber } from '../../place.ts';

/** The author and the name of an extension, as its address has them. */
export function idOf(listing: ListingState): string {
  return `${listing.company.handle}/${placedName(listing)}`;
}

/** The facts of an extension; `releasedAt` in ISO 8601. */
export function factsOf(listing: ListingState, releasedAt: string): raycast.ItemFacts {
  return {
    id: idOf(listing),
    name: listing.name,
    summary: listing.summary,
    image: `sample${placeNumber(listing).toString(36).padStart(22, '0')}`,
    releasedAt,
    author: { handle: listing.company.handle, name: listing.developer },
  };
}
