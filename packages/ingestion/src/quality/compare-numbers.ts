import type { StoredPlugin } from '@pi/db/queries/listings/stored-plugins';
import { type Listing, NUMBER_FIELDS, type NumberField } from '@pi/domain';
import { numbersOf } from '../store/content.ts';
import type { Observation } from '../store/plan.ts';

/** The numbers of a plugin; null where there is none. */
export type Numbers = Record<NumberField, number | null>;

/** A known plugin's numbers as they are stored, and as a page shows them; null where there is none. */
export interface NumberPair {
  before: Numbers;
  after: Numbers;
  /** Whether the stored ones are of an earlier day than the page. */
  ofEarlierDay: boolean;
}

/** What there is to compare between observations and what is stored: pages of known plugins that are not older. */
export function pairNumbers(observations: readonly Observation[], stored: readonly StoredPlugin[]): NumberPair[] {
  const byExternalId = new Map(stored.map((plugin) => [plugin.externalId, plugin]));
  return observations.flatMap(({ listing, observedAt, day }) => {
    const before = byExternalId.get(listing.externalId);
    // What was filled in may be years old, and markup rounds what the store's data tells exactly.
    if (!before || before.source || before.readFrom !== listing.readFrom || observedAt < before.stateAt) return [];
    return { before, after: numbersOf(listing), ofEarlierDay: before.lastSeenOn < day };
  });
}

/** How many plugins show a number that was known on an earlier day, and how many of them one that has changed. */
export function countMoved(pairs: readonly NumberPair[]): { compared: number; moved: number } {
  const compared = pairs.filter(
    ({ before, after, ofEarlierDay }) =>
      ofEarlierDay && NUMBER_FIELDS.some((number) => before[number] !== null && after[number] !== null),
  );
  const moved = compared.filter(({ before, after }) =>
    NUMBER_FIELDS.some((number) => isOther(before[number], after[number])),
  );
  return { compared: compared.length, moved: moved.length };
}

/** Whether a page shows another number than was known; to the thousandth, as that may come from history. */
export function isOther(before: number | null, after: number | null): boolean {
  return after !== null && (before === null || Math.round(after * 1000) !== Math.round(before * 1000));
}

/** The listing without its numbers: those that are known stay. */
export function withoutNumbers(listing: Listing): Listing {
  return { ...listing, ...Object.fromEntries(NUMBER_FIELDS.map((number) => [number, undefined])) };
}
