import type { Problem } from '@pi/domain';
import { FetchError, type MarketplaceAdapter, type StoreResponse } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';

/** The responses of one unit; those that came before what prevented the others. */
export interface FetchedUnit {
  responses: StoreResponse[];
  problem?: Problem;
}

/** Fetches the responses of one unit. What the fetcher refuses or does not get becomes the unit's problem. */
export async function fetchUnit(
  { fetcher }: IngestionDeps,
  adapter: MarketplaceAdapter,
  key: string,
  signal?: AbortSignal,
): Promise<FetchedUnit> {
  const responses: StoreResponse[] = [];
  try {
    for (const request of adapter.requests(key)) responses.push(await fetcher.fetch(adapter.info, request, signal));
    return { responses };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { responses, problem: { kind: error.kind, message: error.message, url: error.url } };
  }
}
