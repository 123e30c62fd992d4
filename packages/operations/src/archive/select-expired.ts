import { type Day, monthOf } from '@pi/domain';
import { type ArchivedResponse, DISCOVERY } from '@pi/ingestion/archive';

/** An archived response and the manifest that lists it. */
export interface ListedResponse extends ArchivedResponse {
  runId: string;
  manifestId: number;
  day: Day;
}

/** The latest response to each request, by `requestKey`. */
export type LatestResponses = Map<string, Pick<ArchivedResponse, 'sha256' | 'status' | 'fetchedAt'>>;

/**
 * Selects the archived responses of a day that need not stay: those with the same body and status
 * as the one before to the same request that are neither the first of their month nor the newest.
 * Responses of one unit stay or go together: what is left of a unit could not be parsed.
 * @param latest the responses of the days before; those of this day are added
 * @param newest the moment of the newest response to each request, see `requestKey` and `momentOf`
 */
export function selectExpired(
  responses: readonly ListedResponse[],
  latest: LatestResponses,
  newest: ReadonlyMap<string, string>,
): ListedResponse[] {
  const staying = new Set<string>();
  for (const response of responses.toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1))) {
    const { sha256, status, fetchedAt } = response;
    const request = requestKey(response);
    const before = latest.get(request);
    const isSame =
      before?.sha256 === sha256 && before.status === status && monthOf(before.fetchedAt) === monthOf(fetchedAt);
    if (!isSame || newest.get(request) === momentOf(response)) staying.add(groupKey(response));
    latest.set(request, { sha256, status, fetchedAt });
  }
  return responses.filter((response) => !staying.has(groupKey(response)));
}

/**
 * Identifies a request. Requests of discovery and of units are different ones, even to the same
 * address.
 */
export function requestKey({ url, method = 'GET', body, unit }: ArchivedResponse): string {
  return JSON.stringify([url, method, body, unit === DISCOVERY]);
}

/** The moment of a response, as a text that sorts by day and then by time of the fetch. */
export function momentOf({ day, fetchedAt }: ListedResponse): string {
  return `${day} ${fetchedAt}`;
}

// Responses of discovery stand each for itself.
function groupKey({ runId, unit, url, body, fetchedAt }: ListedResponse): string {
  return JSON.stringify(unit === DISCOVERY ? [runId, unit, url, body, fetchedAt] : [runId, unit]);
}
