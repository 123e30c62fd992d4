import type { Queryable } from '../client.ts';
import { rawPages } from '../schema/raw-pages.ts';

export type RawPageRow = typeof rawPages.$inferInsert;

/** Notes kept responses; the same response of the same moment once. */
export async function insertRawPages(db: Queryable, rows: RawPageRow[]): Promise<void> {
  if (rows.length > 0) await db.insert(rawPages).values(rows).onConflictDoNothing();
}
