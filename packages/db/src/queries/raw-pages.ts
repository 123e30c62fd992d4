import { hash } from 'node:crypto';
import type { Queryable } from '../client.ts';
import { rawPages } from '../schema/raw-pages.ts';

export type RawPageRow = typeof rawPages.$inferInsert;

/** Notes kept responses; the same response of the same moment and unit once. */
export async function insertRawPages(db: Queryable, rows: RawPageRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(rawPages)
    .values(rows.map((row) => ({ ...row, id: rawPageId(row) })))
    .onConflictDoNothing();
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
