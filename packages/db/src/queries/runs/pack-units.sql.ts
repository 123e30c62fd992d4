import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { NO_BATCH } from '../../schema/ingestion-runs.ts';

export interface UnitsToPack {
  id: string;
  marketplace: string;
  day: string;
}

/**
 * Packs units into batches of `size`: discovered keys that the run does not have yet, and its own
 * units that are to do again. First come plugins not seen for long, so that runs that never finish
 * reach all of them in turn; then by size, largest first. A unit that is no known plugin (a new
 * one, a page of a list) counts as a plugin of median size. The run must be locked. Keys that it
 * has are told apart by grouping, not by a join: the planner takes a table that was emptied the day
 * before for empty, and would scan all of it for each key.
 * @param discovered keys in the order they were found, each once
 * @param size units a batch
 * @param unseenDays a plugin that was not seen for more days is read first
 */
export async function packUnits(
  tx: Tx,
  { id, marketplace, day }: UnitsToPack,
  discovered: readonly string[],
  { size, unseenDays }: { size: number; unseenDays: number },
): Promise<void> {
  await tx.execute(sql`
    with known as materialized (
      select coalesce(percentile_cont(0.5) within group (order by coalesce(users, downloads)), 0) as middle
      from plugins where marketplace = ${marketplace} and status <> 'delisted'
    ), again as (
      delete from ingestion_units
      where run_id = ${id} and batch = ${NO_BATCH}::int and status = 'todo' returning key, position
    ), waiting as (
      select key, position from again
      union all
      select key, max(position) from (
        select key, place::int - 1 as position, false as is_known
        from unnest(${sql.param([...discovered])}::text[]) with ordinality as found (key, place)
        union all
        select key, 0, true from ingestion_units where run_id = ${id}
      ) keys
      group by key having not bool_or(is_known)
    ), packed as (
      select key, position, (row_number() over (
        order by coalesce(last_seen_on < ${day}::date - ${unseenDays}::int, false) desc,
          coalesce(users, downloads, (select middle from known)) desc, position
      ) - 1) / ${size}::int as place
      from waiting left join plugins on plugins.marketplace = ${marketplace} and external_id = key
    )
    insert into ingestion_units (run_id, key, position, batch, status)
    select ${id}::uuid, key, position, place + (
      select coalesce(max(batch), ${NO_BATCH}::int) + 1 from ingestion_units where run_id = ${id}
    ), 'todo'
    from packed order by place, key`);
}
