import { sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../client.ts';
import { textList } from './records.ts';

export interface PruneScope {
  marketplace: string;
  /** Every response that was fetched at this moment or later stays. */
  before: Date;
  /** What stands for a unit in the place of those of discovery. */
  discovery: string;
}

/**
 * The kept responses that need not stay: older than a moment, the same (body and status) as the one before to the same
 * request, neither the first of their month nor the newest. Responses of one unit stay or go together, or nothing could
 * be read from those that are left.
 * @returns their ids, oldest first
 */
export async function listPrunable(
  db: Queryable,
  { marketplace, before, discovery }: PruneScope,
): Promise<{ id: string; bytes: number }[]> {
  const rows = await db.execute<{ id: string; bytes: number }>(sql`
    with judged as (
      select id, bytes, fetched_at, run_id, unit_key,
        fetched_at >= ${before.toISOString()}::timestamptz
          or (sha256, status) is distinct from (lag(sha256) over earlier, lag(status) over earlier)
          or date_trunc('month', fetched_at at time zone 'UTC') is distinct from lag(date_trunc('month', fetched_at at time zone 'UTC')) over earlier
          or lead(id) over earlier is null as stays
      from raw_pages where marketplace = ${marketplace}
      window earlier as (
        partition by url, coalesce(method, 'GET'), request_body, unit_key is not distinct from ${discovery}
        order by fetched_at, id)
    ), units as (
      select *, bool_or(stays) over (
        partition by case when unit_key <> ${discovery} and run_id is not null then run_id else id end,
          case when unit_key <> ${discovery} then unit_key end) as unit_stays
      from judged
    )
    select id, bytes from units where not unit_stays order by fetched_at, id`);
  return [...rows];
}

/** Removes kept responses' rows; their bodies stay. */
export async function removeRawPages(db: Queryable, ids: readonly string[]): Promise<void> {
  await db.execute(sql`delete from raw_pages where id = any(${textList(ids)}::uuid[])`);
}

/** Keeps everybody else from noting responses until the transaction ends. */
export async function holdRawPages(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table raw_pages in share row exclusive mode`);
}

/** Of these addresses of bodies those that no row points to. */
export async function listUnreferenced(db: Queryable, sha256s: readonly string[]): Promise<string[]> {
  const rows = await db.execute<{ sha256: string }>(sql`
    select sha256 from unnest(${textList(sha256s)}) as body (sha256)
    where not exists (select from raw_pages where raw_pages.sha256 = body.sha256)
      and not exists (select from ingestion_failures where raw_page = body.sha256)`);
  return rows.map(({ sha256 }) => sha256);
}
