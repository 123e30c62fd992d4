import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';

export interface UnitsToPack {
  id: string;
  marketplace: string;
  day: string;
}

/**
 * Packs the units of a run that are to do and in no batch yet into batches of `size`. First come
 * plugins not seen for long, so that runs that never finish reach all of them in turn; then by
 * size, largest first. A unit that is no known plugin (a new one, a page of a list) counts as a
 * plugin of median size. The run must be locked: rows are found again by their place in the table,
 * as the planner takes a table that was emptied the day before for empty, and would scan all of it
 * for each.
 * @param size units a batch
 * @param unseenDays a plugin that was not seen for more days is read first
 */
export async function packUnits(
  tx: Tx,
  { id, marketplace, day }: UnitsToPack,
  { size, unseenDays }: { size: number; unseenDays: number },
): Promise<void> {
  await tx.execute(sql`
    with known as materialized (
      select coalesce(percentile_cont(0.5) within group (order by coalesce(users, downloads)), 0) as middle
      from plugins where marketplace = ${marketplace} and status = 'listed'
    ), packed as (
      select ingestion_units.ctid as at, (row_number() over (
        order by coalesce(last_seen_on < ${day}::date - ${unseenDays}::int, false) desc,
          coalesce(users, downloads, (select middle from known)) desc, position
      ) - 1) / ${size}::int as place
      from ingestion_units
      left join plugins on plugins.marketplace = ${marketplace} and external_id = key
      where run_id = ${id} and ingestion_units.status = 'todo' and batch is null
    )
    update ingestion_units unit set batch = packed.place + (
      select coalesce(max(batch), 0) + 1 from ingestion_units where run_id = ${id}
    )
    from packed where unit.ctid = packed.at`);
}
