import type { FieldStats } from '@pi/db/queries/field-stats';
import type { StoredPlugin } from '@pi/db/queries/stored-plugins';
import { LISTING_FIELDS, type Listing, type ListingField, NUMBER_FIELDS, type RevisionContent } from '@pi/domain';
import { pairNumbers } from '../store/compare-numbers.ts';
import { numbersOf } from '../store/content.ts';
import type { Observation } from '../store/plan.ts';
import { binOf } from './histogram.ts';

/** How often each field was found so far. */
export type FieldTally = Record<ListingField, FieldStats>;

export function emptyTally(): FieldTally {
  const entries = LISTING_FIELDS.map((field) => [
    field,
    { field, read: 0, present: 0, compared: 0, changed: 0, histogram: {} } satisfies FieldStats,
  ]);
  return Object.fromEntries(entries);
}

/** Adds what observations show; what changed of contents is told apart, by `tallyChanges`. */
export function tallyObservations(
  tally: FieldTally,
  observations: readonly Observation[],
  stored: readonly StoredPlugin[],
): void {
  const known = new Map(stored.map((plugin) => [plugin.externalId, plugin]));
  for (const { listing, observedAt } of observations) {
    const plugin = known.get(listing.externalId);
    const isNewer = plugin !== undefined && plugin.source === null && observedAt > plugin.stateAt;
    for (const field of LISTING_FIELDS) {
      tally[field].read++;
      if (isPresent(listing, field)) tally[field].present++;
      if (isNewer && isContent(field) && listing[field] !== undefined) tally[field].compared++;
    }
    tallyNumbers(tally, listing);
  }
  for (const { before, after } of pairNumbers(observations, stored)) {
    for (const field of NUMBER_FIELDS) {
      if (before[field] === null || after[field] === null) continue;
      tally[field].compared++;
      if (before[field] !== after[field]) tally[field].changed++;
    }
  }
}

/** Adds fields of contents that changed, each as often as it did. */
export function tallyChanges(tally: FieldTally, changed: readonly ListingField[]): void {
  for (const field of changed) tally[field].changed++;
}

/** Whether a field is part of what a revision keeps. */
export function isContent(field: ListingField): field is ListingField & keyof RevisionContent {
  return !NOT_CONTENT.has(field);
}

const NOT_CONTENT: ReadonlySet<ListingField> = new Set([...NUMBER_FIELDS, 'reviews', 'readFrom']);

function tallyNumbers(tally: FieldTally, listing: Listing): void {
  const numbers = numbersOf(listing);
  for (const field of NUMBER_FIELDS) {
    const bin = binOf(field, numbers[field]);
    const { histogram } = tally[field];
    if (bin !== null) histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
}

// What is read from markup lacks the store's own data.
function isPresent(listing: Listing, field: ListingField): boolean {
  if (field === 'readFrom') return listing.readFrom === 'data';
  const value = listing[field];
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
