import type { DataOrigin } from '@pi/domain';
import type { Queryable, Tx } from '../../client.ts';
import { lockAdvisory } from '../../locks.sql.ts';
import { instance } from '../../schema/instance.ts';
import { suppressionList } from '../../schema/suppression-list.ts';
import { inPortions } from '../../statement-parts.ts';

/**
 * Locks the list until the transaction ends: `shared` so that it stays as it is, `exclusive` to add
 * to it.
 */
export function lockSuppressionTable(tx: Tx, mode: 'shared' | 'exclusive'): Promise<void> {
  return lockAdvisory(tx, 'suppressionList', mode);
}

/** The key of the hashes; null in a database that holds no data yet. */
export async function getSuppressionKey(db: Queryable): Promise<string | null> {
  const [row] = await db.select({ key: instance.suppressionKey }).from(instance);
  return row?.key ?? null;
}

/** Declares what a database without data holds, and the key of its hashes. */
export async function insertInstance(tx: Tx, dataOrigin: DataOrigin, suppressionKey: string): Promise<void> {
  await tx.insert(instance).values({ dataOrigin, suppressionKey }).onConflictDoNothing();
}

/** The hashes of all who are on the list. */
export async function listSuppressionHashes(db: Queryable): Promise<string[]> {
  const rows = await db.select({ hash: suppressionList.hash }).from(suppressionList);
  return rows.map((row) => row.hash);
}

/** Adds hashes; those that are on the list already stay. */
export async function insertSuppressionHashes(tx: Tx, hashes: readonly string[]): Promise<void> {
  for (const portion of inPortions(hashes))
    await tx
      .insert(suppressionList)
      .values(portion.map((hash) => ({ hash })))
      .onConflictDoNothing();
}
