import type { BackfillSource, CountKind } from '@pi/domain';
import { and, eq, gte, isNotNull, ne, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';

/** The numbers whose change over 30 days is stored. */
export const MOVING = ['users', 'downloads'] as const;
export type Moving = (typeof MOVING)[number];

export interface Mover {
  marketplace: string;
  externalId: string;
  name: string;
  iconUrl: string | null;
  number: Moving;
  value: number;
  /** The UTC day that the value is from. */
  day: string;
  /** Where the value was filled in from; null: it was seen. */
  source: BackfillSource | null;
  kind: CountKind | null;
  /** As a share: 0.1 = +10 %. */
  change30d: number;
}

export interface MoversQuery {
  marketplace: string;
  number: Moving;
  direction: 'up' | 'down';
  /** Plugins with less are left out: small numbers double easily. */
  atLeast: number;
  limit: number;
}

/**
 * The listed plugins of a marketplace whose number grew (or shrank) most in 30 days, as a share.
 */
export async function listMovers(db: Db, query: MoversQuery): Promise<Mover[]> {
  const value = plugins[query.number];
  const change = query.number === 'users' ? plugins.usersChange30d : plugins.downloadsChange30d;
  const kind = query.number === 'users' ? plugins.usersKind : plugins.downloadsKind;
  const on = query.number === 'users' ? plugins.usersOn : plugins.downloadsOn;
  const { marketplace, externalId, name, iconUrl, source, lastSeenOn } = plugins;
  const rows = await db
    .select({ marketplace, externalId, name, iconUrl, value, kind, change30d: change, on, lastSeenOn, source })
    .from(plugins)
    .where(
      and(
        eq(plugins.marketplace, query.marketplace),
        eq(plugins.status, 'listed'),
        gte(value, query.atLeast),
        isNotNull(change),
        ne(change, 0),
      ),
    )
    .orderBy(query.direction === 'up' ? sql`${change} desc nulls last` : sql`${change} asc nulls first`)
    .limit(query.limit);
  return rows
    .map(({ on, lastSeenOn, value, change30d, ...row }) => {
      return { ...row, number: query.number, value: value ?? 0, change30d: change30d ?? 0, day: on ?? lastSeenOn };
    })
    .filter((row) => (query.direction === 'up' ? row.change30d > 0 : row.change30d < 0));
}
