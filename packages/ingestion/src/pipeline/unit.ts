import type { Day, ParseResult } from '@pi/domain';
import type { StoreResponse } from '@pi/scrapers';
import type { DayNumbers } from '../store/store-numbers.ts';

/** A response and the address of its body in the raw store; null while it is not kept, and where it must not be. */
export interface ReadResponse {
  response: StoreResponse;
  sha256: string | null;
}

/** A unit of work with its responses, from the network or from recordings, and what was read from it. */
export interface ReadUnit {
  key: string;
  responses: ReadResponse[];
  result: ParseResult;
  /** All that the responses say, where `result` is a part of it. */
  said?: ParseResult;
  /** Numbers of days of plugins that the unit does not describe: backfills have them. */
  numbers?: readonly DayNumbers[];
  /** The UTC day its numbers count for: the run's, or that of the recording. */
  day: Day;
}

/** The moment of a unit: when the last of its responses had come. */
export function observedAt({ responses }: Pick<ReadUnit, 'responses'>): Date {
  return new Date(Math.max(...responses.map(({ response }) => Date.parse(response.fetchedAt))));
}
