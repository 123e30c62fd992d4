import type { Extraction, Listing } from '@pi/domain';
import { extractListing } from '@pi/intelligence';

/** What rules read out of a listing, with the listing that it is of. */
export type ListingPrediction = { store: string; id: string } & Extraction;

/** Reads prices, integrations and tags out of a listing of a marketplace. Pure. */
export function predictListing(marketplace: string, listing: Listing): ListingPrediction {
  return { store: marketplace, id: listing.externalId, ...extractListing({ ...listing, marketplace }) };
}
