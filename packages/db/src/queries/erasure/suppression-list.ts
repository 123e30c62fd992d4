import { sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { instance } from '../../schema/instance.ts';
import { suppressionList } from '../../schema/suppression-list.ts';

const LOCK = 727_277;

/** Until the transaction ends nobody new is left out; or, to leave somebody out, nothing is kept or stored. */
export async function lockSuppressionTable(tx: Tx, mode: 'shared' | 'exclusive'): Promise<void> {
  const lock = mode === 'shared' ? sql`pg_advisory_xact_lock_shared(${LOCK})` : sql`pg_advisory_xact_lock(${LOCK})`;
  await tx.execute(sql`select ${lock}`);
}

/** The key of the hashes; null in a database that holds no data yet. */
export async function getSuppressionKey(db: Queryable): Promise<string | null> {
  const [row] = await db.select({ key: instance.suppressionKey }).from(instance);
  return row?.key ?? null;
}

/** The hashes of all who asked to be left out. */
export async function listSuppressionHashes(db: Queryable): Promise<string[]> {
  const rows = await db.select({ hash: suppressionList.hash }).from(suppressionList);
  return rows.map((row) => row.hash);
}

/** How many hashes there are: none ever goes. */
export function countSuppressionHashes(db: Queryable): Promise<number> {
  return db.$count(suppressionList);
}

export async function insertSuppressionHashes(tx: Tx, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  await tx.execute(sql`
    insert into suppression_list (hash) select json_array_elements_text(${JSON.stringify(hashes)}::json) on conflict do nothing`);
}
