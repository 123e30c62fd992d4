import type { ParseResult } from '@pi/domain';
import type { MarketplaceAdapter, StoreResponse } from '@pi/scrapers';
import { boundResult } from './bound-result.ts';
import { readResponses } from './read-responses.ts';

/** Reads responses on this thread, and bounds the result before anybody copies it. */
export function readBounded(adapter: MarketplaceAdapter, responses: StoreResponse[]): ParseResult {
  return boundResult(readResponses(adapter, responses), responses[0]?.url);
}
