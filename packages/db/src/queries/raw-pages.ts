import { hash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../client.ts';
import { rawPages } from '../schema/raw-pages.ts';
import { textList } from './records.ts';

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

/** A kept body, and where it came from. */
export interface RawBody {
  sha256: string;
  pages: { marketplace: string; url: string }[];
}

/** Kept responses of a marketplace, or of all: each body once. */
export async function listRawBodies(db: Queryable, marketplace?: string): Promise<RawBody[]> {
  const { sha256, url } = rawPages;
  return db
    .select({
      sha256,
      pages: sql<
        RawBody['pages']
      >`jsonb_agg(distinct jsonb_build_object('marketplace', ${rawPages.marketplace}, 'url', ${url}))`,
    })
    .from(rawPages)
    .where(marketplace === undefined ? undefined : eq(rawPages.marketplace, marketplace))
    .groupBy(sha256);
}

/**
 * Removes the notes of kept responses, wherever they stand.
 * @returns how many responses
 */
export async function deleteRawPages(tx: Tx, sha256s: readonly string[]): Promise<number> {
  await tx.execute(sql`update ingestion_failures set raw_page = null where raw_page = any(${textList(sha256s)})`);
  return (await tx.execute(sql`delete from raw_pages where sha256 = any(${textList(sha256s)})`)).count;
}
