import type { ParseResult } from '@pi/domain';
import type { MarketplaceAdapter, StoreResponse } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { type Forgotten, holdForgotten, leaveOut } from '../forget/forgotten.ts';
import { databaseReason } from '../store/database-reason.ts';
import { keepResponse } from './keep-response.ts';
import { readResponses } from './read-responses.ts';
import type { KeptResponse } from './unit.ts';

/**
 * Reads the responses of one unit and keeps them as they came. Who asked to be left out is left out before anything is
 * stored, and a response that names one of them is not kept at all. What cannot be kept is not stored either: it becomes
 * the only problem.
 */
export async function readAndKeep(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  responses: StoreResponse[],
  forgotten: Forgotten,
): Promise<{ responses: KeptResponse[]; result: ParseResult }> {
  const { name } = adapter.about;
  const read = readResponses(adapter, responses);
  return deps.db.transaction(async (tx) => {
    const { result, named } = leaveOut(await holdForgotten(tx, forgotten), name, read);
    if (named) return { responses: responses.map((response) => ({ response, sha256: null })), result };
    const kept: KeptResponse[] = [];
    try {
      for (const response of responses) kept.push(await keepResponse(tx, deps.rawStore, name, response));
      return { responses: kept, result };
    } catch (error) {
      const message = `a response was not kept: ${databaseReason(error)}`;
      return { responses: kept, result: { listings: [], gone: [], problems: [{ kind: 'storage_error', message }] } };
    }
  });
}
