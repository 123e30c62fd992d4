import type { StoreResponse } from '@pi/scrapers';
import type { ArchivedResponse } from './manifest.ts';

/** The response that was archived, with only the headers that describe its body. */
export function storedResponse(archived: ArchivedResponse, text: string): StoreResponse {
  const { url, finalUrl = url, method, body, status, headers = {}, fetchedAt } = archived;
  const request = method === undefined && body === undefined ? undefined : { method, body };
  return { url, finalUrl, request, status, headers, body: text, fetchedAt };
}
