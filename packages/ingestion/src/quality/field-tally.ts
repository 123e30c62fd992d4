import type { FieldStats } from '@pi/db/queries/health/fold-field-stats';
import { LISTING_FIELDS, type Listing, type ListingField, NUMBER_FIELDS } from '@pi/domain';
import { CONTENT_FIELDS, numbersOf } from '../store/content.ts';
import type { Observation } from '../store/plan.ts';
import { isDifferent, type KnownPlugin, type Numbers } from './compare-numbers.ts';
import { binOf } from './histogram.ts';

/** How often each field was found so far, by field. */
export type FieldTally = Record<ListingField, FieldStats>;

export function emptyTally(): FieldTally {
  const entries = LISTING_FIELDS.map((field) => [
    field,
    { field, read: 0, present: 0, compared: 0, changed: 0, histogram: {} } satisfies FieldStats,
  ]);
  return Object.fromEntries(entries);
}

/** Adds what observations show; changes of contents are added by `tallyChanges`. */
export function tallyObservations(
  tally: FieldTally,
  observations: readonly Observation[],
  stored: readonly KnownPlugin[],
): void {
  const known = new Map(stored.map((plugin) => [plugin.externalId, plugin]));
  for (const field of LISTING_FIELDS) tally[field].read += observations.length;
  for (const { listing, observedAt } of observations) {
    for (const field of LISTING_FIELDS) if (isPresent(listing, field)) tally[field].present++;
    const before = known.get(listing.externalId);
    // Backfilled content may be years old.
    const isNewer = before !== undefined && before.source === null && observedAt > before.stateAt;
    if (isNewer) for (const field of CONTENT_FIELDS) if (listing[field] !== undefined) tally[field].compared++;
    tallyNumbers(tally, numbersOf(listing), isNewer && before.readFrom === listing.readFrom ? before : null);
  }
}

/** Adds the fields of contents that changed, one entry a change. */
export function tallyChanges(tally: FieldTally, changed: readonly ListingField[]): void {
  for (const field of changed) tally[field].changed++;
}

function tallyNumbers(tally: FieldTally, numbers: Numbers, before: Numbers | null): void {
  for (const field of NUMBER_FIELDS) {
    const value = numbers[field];
    if (value === null) continue;
    const stats = tally[field];
    const bin = binOf(field, value);
    stats.histogram[bin] = (stats.histogram[bin] ?? 0) + 1;
    if (before === null || before[field] === null) continue;
    stats.compared++;
    if (isDifferent(before[field], value)) stats.changed++;
  }
}

// `readFrom` counts as present when the listing was read from the store's own data.
function isPresent(listing: Listing, field: ListingField): boolean {
  if (field === 'readFrom') return listing.readFrom === 'data';
  return isFound(listing[field]);
}

/** Whether a field has a value: not undefined, null or an empty list. */
export function isFound(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
