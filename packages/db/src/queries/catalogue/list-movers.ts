import type { BackfillSource, CountField, CountKind } from '@pi/domain';
import { and, eq, gte, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { changeRank, gainRank, MOVING_COLUMNS } from './mover-rank.ts';

export interface Mover {
  marketplace: string;
  externalId: string;
  name: string;
  iconUrl: string | null;
  number: CountField;
  isCumulative: boolean;
  value: number;
  /** The UTC day that the value is from. */
  day: string;
  /** Where the value was filled in from; null: it was seen. */
  source: BackfillSource | null;
  kind: CountKind | null;
  before30d: number;
  before30dKind: CountKind | null;
  /** The bounds of the value's change, as shares: 0.1 = +10 %. */
  changeLow: number | null;
  changeHigh: number | null;
  /** Of a counter; null for other numbers. */
  before60d: number | null;
  /** What it is ranked by, as a share. */
  rank: number;
}

export interface MoversQuery {
  marketplace: string;
  number: CountField;
  /** Whether it is a counter that only grows; of those only downloads are known 60 days before. */
  isCumulative: boolean;
  direction: 'up' | 'down';
  /** Plugins with less are left out: small numbers double easily. */
  atLeast: number;
  limit: number;
}

/**
 * The listed plugins of a marketplace whose number moved most in 30 days, as a share. A number that
 * may fall is ranked by its change: a rise by the lowest that the shown numbers allow, a fall by
 * the highest. A counter is ranked by the gain of the last 30 days against that of the 30 before,
 * where both are exact and neither is a fall. Shares of less than `LEAST_PERCENT_BASE` are left
 * out.
 */
export async function listMovers(db: Db, query: MoversQuery): Promise<Mover[]> {
  const { number, isCumulative } = query;
  if (isCumulative && number !== 'downloads') return [];
  const { value, kind, on, before30d, before30dKind, changeLow, changeHigh } = MOVING_COLUMNS[number];
  const { marketplace, externalId, name, iconUrl, source, lastSeenOn, downloadsBefore60d: before60d } = plugins;
  const isUp = query.direction === 'up';
  const { rank, conditions } = isCumulative ? gainRank(isUp) : changeRank(number, isUp);
  const rows = await db
    .select({
      ...{ marketplace, externalId, name, iconUrl, source, lastSeenOn, before60d },
      ...{ value, kind, on, before30d, before30dKind, changeLow, changeHigh, rank: rank.mapWith(Number) },
    })
    .from(plugins)
    .where(
      and(
        eq(marketplace, query.marketplace),
        eq(plugins.status, 'listed'),
        gte(value, query.atLeast),
        isNotNull(before30d),
        ...conditions,
      ),
    )
    .orderBy(isUp ? sql`${rank} desc` : sql`${rank} asc`)
    .limit(query.limit);
  return rows.map(({ on, lastSeenOn, value, before30d, before60d, ...row }) => ({
    ...{ ...row, number, isCumulative },
    ...{ value: value ?? 0, before30d: before30d ?? 0, before60d: isCumulative ? before60d : null },
    day: on ?? lastSeenOn,
  }));
}
