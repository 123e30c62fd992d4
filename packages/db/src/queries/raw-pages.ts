import { hash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { rawPages } from '../schema/raw-pages.ts';

export type RawPageRow = typeof rawPages.$inferInsert;

/** Notes kept responses; of several to one request of a unit at one moment the last. */
export async function insertRawPages(db: Queryable, rows: RawPageRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(rawPages)
    .values(rows.map((row) => ({ ...row, id: rawPageId(row) })))
    .onConflictDoUpdate({
      target: rawPages.id,
      set: {
        runId: sql`excluded.run_id`,
        status: sql`excluded.status`,
        sha256: sql`excluded.sha256`,
        bytes: sql`excluded.bytes`,
        headers: sql`excluded.headers`,
      },
    });
}

/** What a response is told from others by: who was asked for what, when and what for. 128 bits of SHA-256, hex. */
export function rawPageId({
  marketplace,
  url,
  fetchedAt,
  unitKey,
  requestBody,
}: Pick<RawPageRow, 'marketplace' | 'url' | 'fetchedAt' | 'unitKey' | 'requestBody'>): string {
  return hash('sha256', JSON.stringify([marketplace, url, fetchedAt, unitKey, requestBody])).slice(0, 32);
}
