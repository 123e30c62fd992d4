import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Tx } from './client.ts';
import { selectRows } from './select-rows.ts';

/**
 * What transactions wait for one another at; each number is used by nothing else in the database.
 */
export const ADVISORY_LOCKS = {
  companies: 727_276,
  suppressionList: 727_277,
  codes: 727_278,
  modelBudget: 727_279,
  exports: 727_281,
} as const;

/**
 * Waits for a lock and keeps it until the transaction ends; a shared one excludes exclusive ones
 * only.
 */
export async function lockAdvisory(
  tx: Tx,
  lock: keyof typeof ADVISORY_LOCKS,
  mode: 'shared' | 'exclusive' = 'exclusive',
): Promise<void> {
  const take = sql.raw(mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock');
  await tx.execute(sql`select ${take}(${ADVISORY_LOCKS[lock]})`);
}

/**
 * Takes a lock where nobody has it, and keeps it until the transaction ends.
 * @returns whether it was free
 */
export async function tryLockAdvisory(tx: Tx, lock: keyof typeof ADVISORY_LOCKS): Promise<boolean> {
  const statement = sql`select pg_try_advisory_xact_lock(${ADVISORY_LOCKS[lock]}) as free`;
  const [row] = await selectRows(tx, statement, z.object({ free: z.boolean() }));
  return row?.free ?? false;
}

/**
 * Locks a table until the transaction ends.
 * @param mode `writer` lets other writers be; `only writer` lets nobody else write. Readers never
 * wait.
 */
export async function lockTable(tx: Tx, table: PgTable, mode: 'writer' | 'only writer'): Promise<void> {
  await tx.execute(sql`lock table ${table} in ${sql.raw(mode === 'writer' ? 'row' : 'share row')} exclusive mode`);
}
