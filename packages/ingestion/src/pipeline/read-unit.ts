import type { Day, Problem } from '@pi/domain';
import { FetchError, type MarketplaceAdapter, type StoreResponse } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { parseResponses } from './parse-responses.ts';
import { failedResult, type ReadUnit } from './unit.ts';

/**
 * Fetches and parses one unit of a day. What prevents it becomes the unit's problem.
 * @param limit at most so many of its listings: a trial, which has no complete list
 */
export async function readUnit(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  key: string,
  day: Day,
  limit: number | undefined,
): Promise<ReadUnit> {
  const { responses: fetched, problem } = await fetchUnit(deps, adapter, key);
  const fullResult = await parseResponses(adapter, fetched);
  const unit = { key, day, responses: fetched.map((response) => ({ response, sha256: null })), fullResult };
  if (problem) return { ...unit, result: failedResult(problem) };
  if (limit === undefined) return { ...unit, result: fullResult };
  return { ...unit, result: { ...fullResult, listings: fullResult.listings.slice(0, limit), isComplete: false } };
}

interface FetchedUnit {
  /** With a problem, the responses that arrived before it. */
  responses: StoreResponse[];
  problem?: Problem;
}

async function fetchUnit({ fetcher }: IngestionDeps, adapter: MarketplaceAdapter, key: string): Promise<FetchedUnit> {
  const responses: StoreResponse[] = [];
  try {
    for (const request of adapter.requests(key)) responses.push(await fetcher.fetch(adapter.info, request));
    return { responses };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { responses, problem: { kind: error.kind, message: error.message, url: error.url } };
  }
}
