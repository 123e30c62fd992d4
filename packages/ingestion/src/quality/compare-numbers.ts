import {
  type BackfillSource,
  type Day,
  KEPT_EXTRAS,
  type Listing,
  type ListingField,
  NUMBER_FIELDS,
  type NumberField,
  type ReadFrom,
} from '@pi/domain';
import { numbersOf } from '../store/content.ts';
import type { Observation } from '../store/plan.ts';

/** The numbers of a plugin; null where there is none. */
export type Numbers = Record<NumberField, number | null>;

/** A plugin as it is stored, as far as the rules look at it. */
export interface KnownPlugin extends Numbers {
  externalId: string;
  /** The backfill its state comes from; null when we saw it ourselves. */
  source: BackfillSource | null;
  readFrom: ReadFrom;
  stateAt: Date;
  lastSeenOn: Day;
}

/** The numbers of a known plugin, as stored and as a page shows them. */
export interface NumberPair {
  before: Numbers;
  after: Numbers;
  /** Whether the stored ones are of an earlier day than the page. */
  isOfEarlierDay: boolean;
}

/** Pairs what can be compared: pages of known plugins that are not older than what is stored. */
export function pairNumbers(observations: readonly Observation[], stored: readonly KnownPlugin[]): NumberPair[] {
  const byExternalId = new Map(stored.map((plugin) => [plugin.externalId, plugin]));
  return observations.flatMap(({ listing, observedAt, day }) => {
    const before = byExternalId.get(listing.externalId);
    // Backfilled numbers may be years old, and markup rounds what the store's data gives exactly.
    if (!before || before.source || before.readFrom !== listing.readFrom || observedAt < before.stateAt) return [];
    return { before, after: numbersOf(listing), isOfEarlierDay: before.lastSeenOn < day };
  });
}

/**
 * Counts the plugins that show a number known on an earlier day, and those of them of which any
 * number changed.
 */
export function countMoved(pairs: readonly NumberPair[]): { compared: number; moved: number } {
  const compared = pairs.filter(
    ({ before, after, isOfEarlierDay }) =>
      isOfEarlierDay && NUMBER_FIELDS.some((number) => before[number] !== null && after[number] !== null),
  );
  const moved = compared.filter(({ before, after }) =>
    NUMBER_FIELDS.some((number) => isDifferent(before[number], after[number])),
  );
  return { compared: compared.length, moved: moved.length };
}

/**
 * Whether a page shows a different number; compared to the thousandth, which is what the history of
 * numbers stores.
 */
export function isDifferent(before: number | null, after: number | null): boolean {
  return after !== null && (before === null || Math.round(after * 1000) !== Math.round(before * 1000));
}

/** Removes numbers from a listing, all unless some are given, so that the stored ones stay. */
export function withoutNumbers(
  listing: Listing,
  numbers: readonly ListingField[] = [...NUMBER_FIELDS, ...KEPT_EXTRAS],
): Listing {
  return { ...listing, ...Object.fromEntries(numbers.map((number) => [number, undefined])) };
}
