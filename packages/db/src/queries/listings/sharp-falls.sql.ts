import type { ChangeKind } from '@pi/domain';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../../client.ts';
import { selectRows } from '../../select-rows.ts';
import { idList } from './records.ts';

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
 * Derives the sharp falls of some plugins again from their metrics: after history was added or read
 * again, a fall may lie elsewhere or nowhere. Between two products of one id lies no fall.
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
  const isWanted = sql`plugin_id = any(${idList(pluginIds)})`;
  const statement = sql`
    with steps as (
      select plugin_id, day, observed_at, ${value} as value,
        lag(${value}) over days as before, lag(observed_at) over days as read_before
      from plugin_metrics where ${isWanted} and ${value} is not null
      window days as (partition by plugin_id order by day)
    ), falls as (
      select * from steps where before >= ${leastCount} and value < before * ${belowShare}::float8
        and not exists (
          select from market_changes taken where taken.plugin_id = steps.plugin_id and taken.kind = 'taken_over'
            and taken.at > steps.read_before and taken.at <= steps.observed_at)
    ), removed as (
      delete from market_changes change
      where kind = ${kind} and ${isWanted} and not exists (
        select from falls where falls.plugin_id = change.plugin_id and falls.observed_at = change.at
          and falls.before::text = change.before and falls.value::text = change.after)
    )
    insert into market_changes (marketplace, plugin_id, day, at, kind, before, after)
    select ${marketplace}, plugin_id, day, observed_at, ${kind}, before::text, value::text from falls
    on conflict on constraint market_changes_once_key do nothing
    returning plugin_id as "pluginId"`;
  const added = await selectRows(tx, statement, z.object({ pluginId: z.number() }));
  return added.length;
}
