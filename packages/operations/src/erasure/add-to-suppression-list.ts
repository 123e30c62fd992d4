import type { Tx } from '@pi/db';
import { getSuppressionKey, insertSuppressionHashes } from '@pi/db/queries/erasure/suppression-list';
import { suppressionHash } from '@pi/ingestion/suppression';

/**
 * Adds identity texts to the suppression list, as hashes: what they identify is never stored again.
 * @throws Error when the database contains no data yet
 */
export async function addToSuppressionList(tx: Tx, texts: ReadonlySet<string>): Promise<void> {
  const key = await getSuppressionKey(tx);
  if (key === null) throw new Error('the database contains no data yet');
  await insertSuppressionHashes(
    tx,
    [...texts].map((text) => suppressionHash(key, text)),
  );
}
