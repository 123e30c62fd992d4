import type { Queryable } from '@pi/db';
import { insertRawPages } from '@pi/db/queries/raw-pages';
import type { Day } from '@pi/domain';
import type { StoreResponse } from '@pi/scrapers';
import type { RawStore } from '../raw-store/raw-store.ts';
import type { KeptResponse } from './unit.ts';

/** What responses were fetched for: a unit of work of a run, and the day its numbers count for. */
export interface KeptFor {
  runId: string;
  /** Its key, or `DISCOVERY`. */
  unitKey: string;
  day: Day;
}

/** Keeps responses as they came, before anything is made of them: bodies in the raw store, rows that point to them. */
export async function keepResponses(
  { db, rawStore }: { db: Queryable; rawStore: RawStore },
  marketplace: string,
  responses: readonly StoreResponse[],
  keptFor: KeptFor,
): Promise<KeptResponse[]> {
  const kept = await Promise.all(
    responses.map(async (response) => ({ response, sha256: await rawStore.keep(response.body) })),
  );
  await insertRawPages(
    db,
    kept.map(({ response, sha256 }, position) => ({
      ...keptFor,
      marketplace,
      position,
      url: response.url ?? 'file:',
      finalUrl: response.finalUrl === response.url ? null : response.finalUrl,
      method: response.request?.method,
      requestBody: response.request?.body,
      fetchedAt: new Date(response.fetchedAt),
      status: response.status,
      headers: keptHeaders(response.headers),
      sha256,
      bytes: Buffer.byteLength(response.body),
    })),
  );
  return kept;
}

const KEPT_HEADERS = ['content-type', 'etag', 'last-modified', 'memento-datetime'];

function keptHeaders(headers: Record<string, string>): Record<string, string> | null {
  const kept = Object.entries(headers).filter(([name]) => KEPT_HEADERS.includes(name));
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}
