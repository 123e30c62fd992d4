import type { ListingState } from '../../catalogue/listing.ts';
import { hexOf, type Place, placedName, placeInName } from '../../place.ts';

const DOMAIN = '@sample.example';
const UUID = /^\{[0-9a-f]{8}-([0-9a-f]{4})-4a3b-8e2f-([0-9a-f]{12})\}$/;

/** The id an extension gives itself: like an e-mail address, or a UUID in braces. */
export function guidOf(_seed: number, listing: ListingState): string {
  if (listing.draw('guid') < 0.5) return `${placedName(listing)}${DOMAIN}`;
  const hex = (number: number, length: number) => number.toString(16).padStart(length, '0');
  return `{${hexOf(listing.draw, 'uuid')}-${hex(listing.generation, 4)}-4a3b-8e2f-${hex(listing.slot, 12)}}`;
}

/** The place a guid carries, or null where this store never gave out such a one. */
export function placeInGuid(guid: string): Place | null {
  const [, generation, slot] = UUID.exec(guid) ?? [];
  if (generation && slot) return { slot: Number.parseInt(slot, 16), generation: Number.parseInt(generation, 16) };
  return guid.endsWith(DOMAIN) ? placeInName(guid.slice(0, -DOMAIN.length)) : null;
}
