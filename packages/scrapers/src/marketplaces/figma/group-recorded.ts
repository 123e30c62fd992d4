import type { StoreResponse } from '../../contract.ts';
import { scrapedAt } from './files.ts';

/**
 * Groups recorded files into units: the plugins and the numbers of one scrape belong together, and
 * carry the same moment. Whatever is neither is a unit of its own.
 */
export function groupRecorded(responses: StoreResponse[]): StoreResponse[][] {
  return [...Map.groupBy(responses, (response) => scrapedAt(response) ?? response).values()];
}
