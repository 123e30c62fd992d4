import type { Day, ParseResult } from '@pi/domain';
import type { StoreResponse } from '@pi/scrapers';
import type { DayNumbers } from '../store/store-numbers.ts';

/** A response and the address of its body in the body store; null while, or where, it is not archived. */
export interface ReadResponse {
  response: StoreResponse;
  sha256: string | null;
}

/** A unit of work with its responses, from the network or from recordings, and what was parsed from them. */
export interface ReadUnit {
  key: string;
  responses: ReadResponse[];
  /** What is stored of it. */
  result: ParseResult;
  /** All that the responses contain, where `result` is a part of it: what is suppressed is looked for here too. */
  fullResult?: ParseResult;
  /** Numbers of days of plugins that the unit does not describe: backfills have them. */
  numbers?: readonly DayNumbers[];
  /** The UTC day its numbers count for: the run's, or that of the recording. */
  day: Day;
  /** Whether it names somebody on the suppression list: its responses are not archived. */
  isSuppressed?: boolean;
}

/** The moment of a unit: when its last response arrived. */
export function observedAt({ responses }: Pick<ReadUnit, 'responses'>): Date {
  return new Date(Math.max(...responses.map(({ response }) => Date.parse(response.fetchedAt))));
}

/** A unit without listings, with the one problem that prevented them. */
export function failedResult(problem: ParseResult['problems'][number]): ParseResult {
  return { listings: [], gone: [], problems: [problem] };
}

/** Whether a unit has problems and nothing to store. */
export function isFailed({ result, numbers = [] }: ReadUnit): boolean {
  return result.problems.length > 0 && result.listings.length + result.gone.length + numbers.length === 0;
}

/** Whether the store refused a unit: a 403, a captcha, a host that the fetcher has stopped asking. */
export function isRefused(unit: ReadUnit): boolean {
  return isFailed(unit) && unit.result.problems.some(({ kind }) => kind === 'blocked');
}
