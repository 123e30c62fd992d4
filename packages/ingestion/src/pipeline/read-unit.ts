import type { Day } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { checkList } from './check-list.ts';
import { fetchUnit } from './fetch-unit.ts';
import { readResponses } from './read-responses.ts';
import { isFailed } from './store-units.ts';
import type { ReadUnit } from './unit.ts';

/**
 * Fetches and reads one unit of a day. What prevents it becomes the unit's problem.
 * @param limit listings of it at most: a trial, which says nothing about the whole
 */
export async function readUnit(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  key: string,
  day: Day,
  limit: number | undefined,
): Promise<ReadUnit> {
  const { responses: fetched, problem } = await fetchUnit(deps, adapter, key);
  const said = readResponses(adapter, fetched);
  const unit = { key, day, responses: fetched.map((response) => ({ response, sha256: null })), said };
  if (problem) return { ...unit, result: { listings: [], gone: [], problems: [problem] } };
  if (limit === undefined) return checkList(deps.db, adapter.info.name, { ...unit, result: said });
  return { ...unit, result: { ...said, listings: said.listings.slice(0, limit), isComplete: false } };
}

/** Whether the store does not want us: a 403, a captcha, a host that the fetcher has stopped asking. */
export function isRefused(unit: ReadUnit): boolean {
  return isFailed(unit) && unit.result.problems.some((problem) => problem.kind === 'blocked');
}
