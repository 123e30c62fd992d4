import type { FieldStats } from '@pi/db/queries/health/fold-field-stats';
import type { StoredPlugin } from '@pi/db/queries/listings/stored-plugins';
import {
  isNumberField,
  LISTING_FIELDS,
  type Listing,
  type ListingField,
  NUMBER_FIELDS,
  type RevisionContent,
} from '@pi/domain';
import { numbersOf } from '../store/content.ts';
import type { Observation } from '../store/plan.ts';
import { isOther, type Numbers } from './compare-numbers.ts';
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
  for (const field of LISTING_FIELDS) tally[field].read += observations.length;
  for (const { listing, observedAt } of observations) {
    for (const field of LISTING_FIELDS) if (isPresent(listing, field)) tally[field].present++;
    const before = known.get(listing.externalId);
    // What was filled in may be years old.
    const isNewer = before !== undefined && before.source === null && observedAt > before.stateAt;
    if (isNewer) for (const field of CONTENT_FIELDS) if (listing[field] !== undefined) tally[field].compared++;
    tallyNumbers(tally, numbersOf(listing), isNewer && before.readFrom === listing.readFrom ? before : null);
  }
}

/** Adds fields of contents that changed, each as often as it did. */
export function tallyChanges(tally: FieldTally, changed: readonly ListingField[]): void {
  for (const field of changed) tally[field].changed++;
}

/** The fields that a revision keeps. */
export const CONTENT_FIELDS = LISTING_FIELDS.filter(
  (field): field is ListingField & keyof RevisionContent =>
    !isNumberField(field) && field !== 'reviews' && field !== 'readFrom',
);

function tallyNumbers(tally: FieldTally, numbers: Numbers, before: Numbers | null): void {
  for (const field of NUMBER_FIELDS) {
    const value = numbers[field];
    if (value === null) continue;
    const stats = tally[field];
    const bin = binOf(field, value);
    stats.histogram[bin] = (stats.histogram[bin] ?? 0) + 1;
    if (before === null || before[field] === null) continue;
    stats.compared++;
    if (isOther(before[field], value)) stats.changed++;
  }
}

// What is read from markup lacks the store's own data.
function isPresent(listing: Listing, field: ListingField): boolean {
  if (field === 'readFrom') return listing.readFrom === 'data';
  return isFound(listing[field]);
}

/** Whether a field's value says anything. */
export function isFound(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
