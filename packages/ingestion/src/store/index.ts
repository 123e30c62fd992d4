export { contentColumns, hashListing } from './content.ts';
export type { Observation } from './plan.ts';
export { replaceTimeline } from './replace-timeline.ts';
export { storeListings } from './store-listings.ts';
export type { DayNumbers } from './store-numbers.ts';
