import type { ChangeKind } from '@pi/domain';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { records } from './records.ts';

const KINDS: Record<'users' | 'downloads', ChangeKind> = {
  users: 'users_fell_sharply',
  downloads: 'downloads_fell_sharply',
};

/** What a sharp fall is: from at least `leastCount` to less than `belowShare` of it. */
export interface SharpFallLimits {
  leastCount: number;
  belowShare: number;
}

/**
 * Tells the sharp falls of some plugins anew from their metrics: after history was added or read again, a fall may lie
 * elsewhere or nowhere. Between two products of one id lies no fall.
 * @returns how many falls were not known before
 */
export async function refreshSharpFalls(
  tx: Tx,
  marketplace: string,
  pluginIds: readonly number[],
  count: keyof typeof KINDS,
  { leastCount, belowShare }: SharpFallLimits,
): Promise<number> {
  if (pluginIds.length === 0) return 0;
  const value = sql.raw(count);
  const kind = KINDS[count];
  const wanted = records(
    pluginIds.map((id) => ({ id })),
    { id: 'integer' },
  );
  const { rows: added } = await tx.execute(sql`
    with wanted as (
      select id from ${wanted}
    ), steps as (
      select plugin_id, day, observed_at, ${value} as value, lag(${value}) over days as before, lag(observed_at) over days as read_before
      from plugin_metrics where plugin_id in (select id from wanted) and ${value} is not null
      window days as (partition by plugin_id order by day)
    ), falls as (
      select * from steps where before >= ${leastCount} and value < before * ${belowShare}::float8
        and not exists (
          select from market_changes taken where taken.plugin_id = steps.plugin_id and taken.kind = 'taken_over'
            and taken.at > steps.read_before and taken.at <= steps.observed_at)
    ), removed as (
      delete from market_changes event
      where kind = ${kind} and plugin_id in (select id from wanted) and not exists (
        select from falls where falls.plugin_id = event.plugin_id and falls.observed_at = event.at
          and falls.before::text = event.before and falls.value::text = event.after)
    )
    insert into market_changes (marketplace, plugin_id, day, at, kind, before, after)
    select ${marketplace}, plugin_id, day, observed_at, ${kind}, before::text, value::text from falls
    on conflict on constraint market_changes_once_key do nothing
    returning 1`);
  return added.length;
}
