export { type MergedListing, mergeListings } from './merge-listings.ts';
export { type ListingPrediction, predictListing } from './predict-listing.ts';
export { readSavedListings, type SavedListings, SavedListingsError } from './read-saved-listings.ts';
