import { sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { forgotten } from '../../schema/forgotten.ts';
import { instance } from '../../schema/instance.ts';

const LOCK = 727_277;

/** Until the transaction ends nobody new is left out; or, to leave somebody out, nothing is kept or stored. */
export async function lockForgotten(tx: Tx, mode: 'shared' | 'exclusive'): Promise<void> {
  const lock = mode === 'shared' ? sql`pg_advisory_xact_lock_shared(${LOCK})` : sql`pg_advisory_xact_lock(${LOCK})`;
  await tx.execute(sql`select ${lock}`);
}

/** The key of the hashes; null in a database that holds no data yet. */
export async function getForgetKey(db: Queryable): Promise<string | null> {
  const [row] = await db.select({ key: instance.forgetKey }).from(instance);
  return row?.key ?? null;
}

/** The hashes of all who asked to be left out. */
export async function listForgottenHashes(db: Queryable): Promise<string[]> {
  const rows = await db.select({ hash: forgotten.hash }).from(forgotten);
  return rows.map((row) => row.hash);
}

/** How many hashes there are: none ever goes. */
export function countForgottenHashes(db: Queryable): Promise<number> {
  return db.$count(forgotten);
}

export async function insertForgottenHashes(tx: Tx, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  await tx.execute(sql`
    insert into forgotten (hash) select json_array_elements_text(${JSON.stringify(hashes)}::json) on conflict do nothing`);
}
