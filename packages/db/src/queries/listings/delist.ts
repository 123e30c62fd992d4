import type { Gone } from '@pi/domain';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { records, textList } from './records.ts';

export interface GoneRow extends Gone {
  observedAt: Date;
  day: string;
}

/**
 * Marks plugins as delisted on the store's word. Unknown ids and older words than the known state change nothing.
 * @returns how many were delisted now
 */
export async function delistGone(tx: Tx, marketplace: string, rows: readonly GoneRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const { rows: delisted } = await tx.execute(sql`
    with gone as (
      update plugins set status = 'delisted', delisted_on = day, state_at = "observedAt"
      from ${records(rows, { externalId: 'text', observedAt: 'timestamptz', day: 'date', reason: 'text' })}
      where marketplace = ${marketplace} and external_id = "externalId" and status = 'listed' and "observedAt" > state_at
      returning id, state_at, delisted_on, reason
    )
    insert into market_changes (marketplace, plugin_id, day, at, kind, after)
    select ${marketplace}, id, delisted_on, state_at, 'delisted', left(reason, 200) from gone
    on conflict on constraint market_changes_once_key do nothing
    returning 1`);
  return delisted.length;
}

/**
 * Delists what two whole lists in a row did not name: today's, and the one before. The day of the event is the first
 * whole list without the plugin.
 * Nothing happens for a day that is not the newest.
 * @returns the days plugins were delisted on, one entry a plugin
 */
export async function delistMissing(tx: Tx, marketplace: string, day: string): Promise<string[]> {
  const { rows: delisted } = await tx.execute<{ day: string }>(sql`
    with whole as (
      select day from marketplace_days where marketplace = ${marketplace} and has_complete_list and day < ${day}
    ), missing as (
      update plugins set status = 'delisted',
        delisted_on = (select min(whole.day) from whole where whole.day > last_seen_on)
      where marketplace = ${marketplace} and status = 'listed' and last_seen_on < (select max(day) from whole)
        and not exists (select from marketplace_days later where later.marketplace = ${marketplace} and later.day > ${day})
      returning id, delisted_on
    )
    insert into market_changes (marketplace, plugin_id, day, at, kind, after)
    select ${marketplace}, id, delisted_on, delisted_on::timestamp at time zone 'UTC', 'delisted', 'no longer in the list' from missing
    on conflict on constraint market_changes_once_key do nothing
    returning day`);
  return delisted.map((row) => row.day);
}

/** Notes that plugins were listed on a day, though nothing else could be read of them. */
export async function markSeen(
  tx: Tx,
  marketplace: string,
  externalIds: readonly string[],
  day: string,
): Promise<void> {
  if (externalIds.length === 0) return;
  await tx.execute(sql`
    update plugins set last_seen_on = ${day}
    where marketplace = ${marketplace} and external_id = any(${textList(externalIds)}) and last_seen_on < ${day}`);
}
