import type { Day } from '@pi/domain';
import type { Shelf } from './catalogue/catalogue.ts';
import type { ListingState } from './catalogue/listing.ts';
import { placedName, placeInName } from './place.ts';

/**
 * The listing that a publisher's handle and a placed name stand for, where it is listed under both
 * of them that day: one that was sold is listed under its buyer's, as in stores whose ids begin
 * with the publisher.
 */
export function findPublished(publisher: string, name: string, shelf: Shelf, day: Day): ListingState | undefined {
  const place = placeInName(name);
  if (!place || place.slot >= shelf.size) return undefined;
  const listing = shelf.at(place.slot, day);
  return listing.listed && listing.company.handle === publisher && placedName(listing) === name ? listing : undefined;
}
