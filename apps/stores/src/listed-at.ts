import type { Day } from '@pi/domain';
import type { Shelf } from './catalogue/catalogue.ts';
import type { ListingState } from './catalogue/listing.ts';
import type { Place } from './place.ts';

/** The listing of a place, where it is listed that day and no later one has its slot. */
export function listedAt(place: Place | null, shelf: Shelf, day: Day): ListingState | undefined {
  if (!place || place.slot >= shelf.size) return undefined;
  const listing = shelf.at(place.slot, day);
  return listing.listed && listing.generation === place.generation ? listing : undefined;
}
