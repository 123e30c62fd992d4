import type { Tx } from '@pi/db';
import {
  getSuppressionKey,
  insertInstance,
  insertSuppressionHashes,
  listSuppressionHashes,
  lockSuppressionTable,
} from '@pi/db/queries/erasure/suppression-list';
import type { DataOrigin } from '@pi/domain';
import { type BodyStore, readSuppressionFile } from '@pi/ingestion/archive';

/**
 * Adds the suppression list of the archive to the database's, so that nobody who was erased is
 * stored again. A database without data gets its key too.
 * @returns whether anything was added
 * @throws Error when the database's list has another key: its hashes cannot be compared
 */
export async function restoreSuppressionList(tx: Tx, bodyStore: BodyStore, dataOrigin: DataOrigin): Promise<boolean> {
  const file = await readSuppressionFile(bodyStore);
  if (!file) return false;
  await lockSuppressionTable(tx, 'exclusive');
  await insertInstance(tx, dataOrigin, file.key);
  if ((await getSuppressionKey(tx)) !== file.key)
    throw new Error(
      'the suppression list of the archive has another key than the one of the database: restore into an empty database',
    );
  const known = new Set(await listSuppressionHashes(tx));
  const added = file.hashes.filter((hash) => !known.has(hash));
  await insertSuppressionHashes(tx, added);
  return added.length > 0;
}
