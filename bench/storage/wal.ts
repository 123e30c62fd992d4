import type { Db } from '@pi/db';
import { sql } from 'drizzle-orm';

export interface Wal {
  total: number;
  /**
   * Bytes of the records on each table, its indexes and long values included; partitions under the
   * table they are of.
   */
  byTable: Record<string, number>;
}

/** What the whole server logs while some work is done. Nothing else may write meanwhile. */
export async function measureWal(db: Db, work: () => Promise<unknown>): Promise<Wal> {
  const from = await position(db);
  await work();
  const to = await position(db);
  // What lies in the buffers cannot be inspected yet.
  await db.execute(sql`select pg_switch_wal()`);
  const {
    rows: [row],
  } = await db.execute<{ total: number; tables: Record<string, number> }>(sql`
    with records as (
      select start_lsn, max(record_length) as bytes, min(relfilenode) filter (where block_id = 0) as node
      from pg_get_wal_block_info(${from}::pg_lsn, ${to}::pg_lsn, false) group by start_lsn
    ), names as (
      select file.relfilenode as node, coalesce(pg_partition_root(owner), owner)::regclass::text as name
      from pg_class file left join pg_index on indexrelid = file.oid left join pg_class long on long.reltoastrelid = file.oid
      cross join lateral (select coalesce(indrelid, long.oid, file.oid) as owner) owners
      where file.relfilenode <> 0
    ), tables as (
      select name, sum(bytes)::float8 as bytes from records join names using (node) group by name
    )
    select (${to}::pg_lsn - ${from}::pg_lsn)::float8 as total, jsonb_object_agg(name, bytes) as tables from tables`);
  return { total: row?.total ?? Number.NaN, byTable: row?.tables ?? {} };
}

async function position(db: Db): Promise<string> {
  const {
    rows: [row],
  } = await db.execute<{ at: string }>(sql`select pg_current_wal_insert_lsn()::text as at`);
  return row?.at ?? '0/0';
}
