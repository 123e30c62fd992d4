import { type Day, monthOf } from '@pi/domain';
import { DISCOVERY } from '@pi/ingestion/archive/archive-discovery';
import type { ArchivedResponse } from '@pi/ingestion/archive/manifest';

/** A kept response, and where it is noted. */
export interface NotedResponse extends ArchivedResponse {
  runId: string;
  manifestId: number;
  day: Day;
}

/** What each request was answered last: the memory of who looks at days one after the other. By `requestOf`. */
export type LastSaid = Map<string, Pick<ArchivedResponse, 'sha256' | 'status' | 'fetchedAt'>>;

/**
 * Of the kept responses of a day those that need not stay: the same (body and status) as the one before to the same request,
 * neither the first of their month nor the newest. Responses of one unit stay or go together, or nothing could be read from
 * those that are left.
 * @param said of the days before; what this one says is added
 * @param newest of each request the moment of its newest response, see `requestOf` and `momentOf`
 */
export function selectExpired(
  responses: readonly NotedResponse[],
  said: LastSaid,
  newest: ReadonlyMap<string, string>,
): NotedResponse[] {
  const staying = new Set<string>();
  for (const response of responses.toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1))) {
    const { sha256, status, fetchedAt } = response;
    const request = requestOf(response);
    const before = said.get(request);
    const isSame =
      before?.sha256 === sha256 && before.status === status && monthOf(before.fetchedAt) === monthOf(fetchedAt);
    if (!isSame || newest.get(request) === momentOf(response)) staying.add(groupOf(response));
    said.set(request, { sha256, status, fetchedAt });
  }
  return responses.filter((response) => !staying.has(groupOf(response)));
}

/** What is asked for alike; what discovery asks for is apart from what units do. */
export function requestOf({ url, method = 'GET', body, unit }: ArchivedResponse): string {
  return JSON.stringify([url, method, body, unit === DISCOVERY]);
}

/** Days follow each other, and in a day what was fetched: to be compared. */
export function momentOf({ day, fetchedAt }: NotedResponse): string {
  return `${day} ${fetchedAt}`;
}

function groupOf({ runId, unit, url, body, fetchedAt }: NotedResponse): string {
  return JSON.stringify(unit === DISCOVERY ? [runId, unit, url, body, fetchedAt] : [runId, unit]);
}
