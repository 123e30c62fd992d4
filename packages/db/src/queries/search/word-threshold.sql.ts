import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';

/**
 * From which share of its parts on a word is similar to a part of a text, for the operator `<%` in
 * the rest of the transaction.
 */
export async function setWordThreshold(tx: Tx, share: number): Promise<void> {
  await tx.execute(sql`select set_config('pg_trgm.word_similarity_threshold', ${String(share)}, true)`);
}
