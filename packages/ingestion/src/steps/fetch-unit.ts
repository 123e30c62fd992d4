import { FetchError, type MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { databaseReason } from '../store/database-reason.ts';
import { keepResponse } from './keep-response.ts';
import type { CollectedUnit, KeptResponse } from './unit.ts';

/** Fetches and keeps the responses of one unit. What the fetcher refuses or does not get, or what cannot be
 * kept, becomes the unit's problem. */
export async function fetchUnit(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  key: string,
  signal?: AbortSignal,
): Promise<CollectedUnit> {
  const responses: KeptResponse[] = [];
  try {
    for (const request of adapter.requests(key)) {
      const response = await deps.fetcher.fetch(adapter.about, request, signal);
      responses.push(await keepResponse(deps, adapter.about.name, response));
    }
    return { key, responses };
  } catch (error) {
    if (error instanceof FetchError)
      return { key, responses, problem: { kind: error.kind, message: error.message, url: error.url } };
    return {
      key,
      responses,
      problem: { kind: 'storage_error', message: `a response was not kept: ${databaseReason(error)}` },
    };
  }
}
