import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { records } from './records.ts';

/**
 * Tells the sharp falls of some plugins anew from their metrics: after history was added or read again, a fall may lie
 * elsewhere or nowhere. The rule is that of `fellSharply` in the domain: from 100 users or more to less than half.
 * @returns how many falls were not known before
 */
export async function refreshSharpFalls(tx: Tx, marketplace: string, pluginIds: readonly number[]): Promise<number> {
  if (pluginIds.length === 0) return 0;
  const added = await tx.execute(sql`
    with wanted as (
      select id from ${records(
        pluginIds.map((id) => ({ id })),
        { id: 'integer' },
      )}
    ), steps as (
      select plugin_id, day, observed_at, users, lag(users) over (partition by plugin_id order by day) as before
      from plugin_metrics where plugin_id in (select id from wanted) and users is not null
    ), falls as (
      select * from steps where before >= 100 and users < before / 2.0
    ), removed as (
      delete from market_events event
      where kind = 'users_fell_sharply' and plugin_id in (select id from wanted) and not exists (
        select from falls where falls.plugin_id = event.plugin_id and falls.observed_at = event.at
          and falls.before::text = event.before and falls.users::text = event.after)
    )
    insert into market_events (marketplace, plugin_id, day, at, kind, before, after)
    select ${marketplace}, plugin_id, day, observed_at, 'users_fell_sharply', before::text, users::text from falls
    on conflict on constraint market_events_once_key do nothing
    returning 1`);
  return added.length;
}
