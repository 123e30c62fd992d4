import type { Tx } from '@pi/db';
import { insertRawPages } from '@pi/db/queries/raw-pages';
import type { StoreResponse } from '@pi/scrapers';
import type { RawStore } from '../raw-store/raw-store.ts';
import type { KeptResponse } from './unit.ts';

/** Keeps a response as it came, before anything is made of it: the body in the raw store, a row that points to it. */
export async function keepResponse(
  tx: Tx,
  rawStore: RawStore,
  marketplace: string,
  response: StoreResponse,
): Promise<KeptResponse> {
  const sha256 = await rawStore.keep(response.body);
  await insertRawPages(tx, [
    {
      marketplace,
      url: response.url ?? 'file:',
      fetchedAt: new Date(response.fetchedAt),
      status: response.status,
      sha256,
      bytes: Buffer.byteLength(response.body),
    },
  ]);
  return { response, sha256 };
}
