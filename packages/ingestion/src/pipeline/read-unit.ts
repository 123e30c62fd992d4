import type { Day } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { fetchUnit } from './fetch-unit.ts';
import { readResponses } from './read-responses.ts';
import { failedResult, type ReadUnit } from './unit.ts';

/**
 * Fetches and parses one unit of a day. What prevents it becomes the unit's problem.
 * @param limit listings of it at most: a trial, which has no complete list
 */
export async function readUnit(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  key: string,
  day: Day,
  limit: number | undefined,
): Promise<ReadUnit> {
  const { responses: fetched, problem } = await fetchUnit(deps, adapter, key);
  const fullResult = readResponses(adapter, fetched);
  const unit = { key, day, responses: fetched.map((response) => ({ response, sha256: null })), fullResult };
  if (problem) return { ...unit, result: failedResult(problem) };
  if (limit === undefined) return { ...unit, result: fullResult };
  return { ...unit, result: { ...fullResult, listings: fullResult.listings.slice(0, limit), isComplete: false } };
}
