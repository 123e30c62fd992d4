import { type Day, LONGEST, type NumberField, type ParseResult, splitByIdentity, storableText } from '@pi/domain';
import type { StoreResponse } from '@pi/scrapers';
import type { DayNumbers } from '../store/store-numbers.ts';

/**
 * A response and the SHA-256 of its body in the body store; null where it is not archived, or not
 * yet.
 */
export interface ReadResponse {
  response: StoreResponse;
  sha256: string | null;
}

/**
 * A unit with its responses, from the network, recordings or the archive, and what was parsed from
 * them.
 */
export interface ReadUnit {
  key: string;
  responses: ReadResponse[];
  /** What is stored. */
  result: ParseResult;
  /**
   * Everything that the responses contain, where `result` is a part of it: it is searched for
   * suppressed names too.
   */
  fullResult?: ParseResult;
  /** Numbers of plugins on days, without listings: from history sources. */
  numbers?: readonly DayNumbers[];
  /** Numbers of its listings that are not stored, as they are too old for the day. */
  withheld?: readonly NumberField[];
  /** The UTC day of its numbers: the run's, or that of the recording. */
  day: Day;
  /**
   * Whether it names a person or company of the suppression list: its responses are not archived.
   */
  isSuppressed?: boolean;
}

/** The moment at which the last response of a unit arrived. */
export function observedAt({ responses }: Pick<ReadUnit, 'responses'>): Date {
  return new Date(Math.max(...responses.map(({ response }) => Date.parse(response.fetchedAt))));
}

/** A unit without listings, with the one problem that prevented them. */
export function failedResult(problem: ParseResult['problems'][number]): ParseResult {
  return { listings: [], gone: [], problems: [problem] };
}

/** The unit with one problem in place of all that was to be stored. */
export function failedUnit(unit: ReadUnit, problem: ParseResult['problems'][number]): ReadUnit {
  return { ...unit, numbers: undefined, result: failedResult(problem) };
}

/** The unit with a key and ids of numbers that can be stored; those of its result can already. */
export function storableUnit(unit: ReadUnit): ReadUnit {
  const { key, result, numbers } = unit;
  const split = splitByIdentity(numbers ?? [], 'the numbers of a plugin');
  return {
    ...unit,
    key: storableText(key, LONGEST.text),
    result: { ...result, problems: [...result.problems, ...split.problems] },
    numbers: numbers && split.rows,
  };
}

/** Whether a unit has problems and nothing to store. */
export function isFailed({ result, numbers = [] }: ReadUnit): boolean {
  return result.problems.length > 0 && result.listings.length + result.gone.length + numbers.length === 0;
}

/** What was requested of the units of a batch. */
export interface BatchAttempt {
  /** Units that were requested; after a refusal the others stay to do. */
  attempted: ReadUnit[];
  /** Why the store refuses further requests, or null. */
  refusal: string | null;
}

/**
 * Tells the units of a batch that were requested from those that were not because the store refused
 * one before: a 403, a captcha, a host that the fetcher does not ask any more.
 * @param kinds the kinds of problems that are a refusal
 */
export function splitAtRefusal(
  units: readonly ReadUnit[],
  kinds: readonly ParseResult['problems'][number]['kind'][],
): BatchAttempt {
  const isRefused = (unit: ReadUnit) => isFailed(unit) && unit.result.problems.some(({ kind }) => kinds.includes(kind));
  const refused = units.find(isRefused);
  if (!refused) return { attempted: [...units], refusal: null };
  return {
    attempted: units.filter((unit) => !isRefused(unit) || unit === refused),
    refusal: refused.result.problems[0]?.message ?? 'the store refuses requests',
  };
}
