import type { Day, ParseResult, Problem } from '@pi/domain';
import type { StoreResponse } from '@pi/scrapers';
import type { DayNumbers } from '../store/store-numbers.ts';

/** A response and its address in the raw store; null where it names somebody who asked to be left out. */
export interface KeptResponse {
  response: StoreResponse;
  sha256: string | null;
}

/** A unit of work with its responses at hand, from the network or from recordings; or what prevented that. */
export interface CollectedUnit {
  key: string;
  responses: KeptResponse[];
  problem?: Problem;
}

/** A collected unit and what was read from it. */
export interface ReadUnit extends CollectedUnit {
  result: ParseResult;
  /** Numbers of days of plugins that the unit does not describe: backfills have them. */
  numbers?: readonly DayNumbers[];
  /** The UTC day its numbers count for: the run's, or that of the recording. */
  day: Day;
}

/** The moment of a unit: when the last of its responses had come. */
export function observedAt(unit: CollectedUnit): Date {
  return new Date(Math.max(...unit.responses.map(({ response }) => Date.parse(response.fetchedAt))));
}
