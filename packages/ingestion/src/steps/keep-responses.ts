import type { Queryable } from '@pi/db';
import { insertRawPages } from '@pi/db/queries/raw-pages';
import type { Day } from '@pi/domain';
import type { StoreResponse } from '@pi/scrapers';
import { addressOf, type RawStore } from '../raw-store/raw-store.ts';
import type { KeptResponse } from './unit.ts';

/** What responses were fetched for: a unit of work of a run, and the day its numbers count for. */
export interface KeptFor {
  runId: string;
  /** Its key, or `DISCOVERY`. */
  unitKey: string;
  day: Day;
}

/**
 * Keeps responses as they came, before anything is made of them: rows, and the bodies they point to in the raw store. The row
 * comes first and both are there together, so that nobody who removes bodies takes this one for pointed to by none.
 */
export async function keepResponses(
  { db, rawStore }: { db: Queryable; rawStore: RawStore },
  marketplace: string,
  responses: readonly StoreResponse[],
  keptFor: KeptFor,
): Promise<KeptResponse[]> {
  const kept = responses.map((response) => ({ response, sha256: addressOf(response.body) }));
  await db.transaction(async (tx) => {
    await insertRawPages(
      tx,
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
    await Promise.all(responses.map(({ body }) => rawStore.keep(body)));
  });
  return kept;
}

const KEPT_HEADERS = ['content-type', 'etag', 'last-modified', 'memento-datetime'];

function keptHeaders(headers: Record<string, string>): Record<string, string> | null {
  const kept = Object.entries(headers).filter(([name]) => KEPT_HEADERS.includes(name));
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}
